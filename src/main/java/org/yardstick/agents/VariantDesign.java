package org.yardstick.agents;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import org.yardstick.market.Product;

/**
 * Redesign of a product that a rule denies: the best product that the rule still permits. First the interconnect
 * is cut, which costs least; then throughput, with more memory to make up for it; then bandwidth.
 */
public final class VariantDesign {
    private static final double[] INTERCONNECTS_GB_S = {Double.POSITIVE_INFINITY, 400, 200};
    private static final double MEMORY_UPGRADE = 1.2;
    private static final double SMALLEST = 0.02;

    private final VendorParameters vendors;

    /** Makes a designer that works by the given parameters. */
    public VariantDesign(VendorParameters vendors) {
        this.vendors = vendors;
    }

    /**
     * Designs a variant.
     *
     * @param base product that is denied
     * @param id id of the variant
     * @param launch first month of sale
     * @param permitted whether rules permit a product
     * @return the best variant found, or empty where no permitted variant keeps a fiftieth of the throughput
     */
    public Optional<Product> design(Product base, String id, YearMonth launch, Predicate<Product> permitted) {
        for (double interconnect : INTERCONNECTS_GB_S) {
            Product cut = variant(base, id, launch, 1, 1, interconnect);
            if (permitted.test(cut)) {
                return Optional.of(cut);
            }
        }
        for (double bandwidth : new double[] {MEMORY_UPGRADE, 1, 0.8, 0.6, 0.4, 0.3, 0.2}) {
            double upgrade = base.hbmStacks() > 0 ? bandwidth : Math.min(1, bandwidth);
            Optional<Product> slower = slowest(base, id, launch, upgrade, permitted);
            if (slower.isPresent()) {
                return slower;
            }
        }
        return Optional.empty();
    }

    /** Whether it is enough to cut the interconnect, which takes the shortest time. */
    public boolean cutsOnlyInterconnect(Product base, Predicate<Product> permitted) {
        for (double interconnect : INTERCONNECTS_GB_S) {
            if (permitted.test(variant(base, base.id(), base.launch(), 1, 1, interconnect))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Product> slowest(
            Product base, String id, YearMonth launch, double bandwidth, Predicate<Product> permitted) {
        double low = SMALLEST;
        if (!permitted.test(variant(base, id, launch, low, bandwidth, Double.POSITIVE_INFINITY))) {
            return Optional.empty();
        }
        double high = 1;
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            if (permitted.test(variant(base, id, launch, middle, bandwidth, Double.POSITIVE_INFINITY))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double throughput = low * vendors.variantSafety();
        return Optional.of(variant(base, id, launch, throughput, bandwidth, Double.POSITIVE_INFINITY));
    }

    private Product variant(
            Product base, String id, YearMonth launch, double throughput, double bandwidth, double interconnect) {
        double weight = vendors.variantPriceWeight();
        double price = base.listPriceUsd() * (weight * throughput + (1 - weight) * bandwidth);
        int stacks = Math.min(Product.MOST_HBM_STACKS, bandwidth > 1 ? base.hbmStacks() + 1 : base.hbmStacks());
        return new Product(
                id,
                base.vendor(),
                base.stack(),
                base.productClass(),
                base.generation(),
                launch,
                Optional.empty(),
                base.tops8() * throughput,
                base.tpp() * throughput,
                base.dieAreaMm2(),
                base.diesPerPackage(),
                stacks,
                base.bandwidthTbS() * bandwidth,
                Math.min(base.interconnectGbS(), interconnect),
                base.powerW() * (0.5 + 0.5 * throughput),
                base.unitCostUsd(),
                price,
                base.consumer(),
                Optional.of(base.variantOf().orElse(base.id())));
    }
}
