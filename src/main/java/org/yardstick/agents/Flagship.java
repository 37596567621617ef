package org.yardstick.agents;

import java.time.YearMonth;
import java.util.Optional;
import org.yardstick.market.Check;
import org.yardstick.market.Product;
import org.yardstick.market.ProductClass;

/**
 * What a vendor's best chip of a generation offers and costs, per package.
 *
 * @param h100e dense 8-bit peak in H100-equivalents
 * @param bandwidthTbS memory bandwidth, TB/s
 * @param powerW thermal design power, W
 * @param dieAreaMm2 mean area of a logic die, mm2
 * @param diesPerPackage logic dies in a package
 * @param hbmStacks HBM stacks in a package, whole only once it is a product, or slow growth would be rounded away
 * @param interconnectGbS chip-to-chip bandwidth, GB/s
 * @param unitCostUsd cost to make one, USD
 * @param listPriceUsd price when supply is ample, USD
 */
public record Flagship(
        double h100e,
        double bandwidthTbS,
        double powerW,
        double dieAreaMm2,
        int diesPerPackage,
        double hbmStacks,
        double interconnectGbS,
        double unitCostUsd,
        double listPriceUsd) {
    public Flagship {
        Check.inRange("h100e of a flagship", h100e, 1e-6, Double.MAX_VALUE);
    }

    /** The flagship that a known product is. */
    public static Flagship of(Product product) {
        return new Flagship(
                product.h100e(),
                product.bandwidthTbS(),
                product.powerW(),
                product.dieAreaMm2(),
                product.diesPerPackage(),
                product.hbmStacks(),
                product.interconnectGbS(),
                product.unitCostUsd(),
                product.listPriceUsd());
    }

    /** Dense 8-bit throughput, TOPS. */
    public double tops8() {
        return h100e * Product.H100_TOPS8;
    }

    /** Total processing performance by its 8-bit rate: TOPS times 8 bits. */
    public double tpp() {
        return 8 * tops8();
    }

    /** This flagship as a product on sale from {@code launch}. */
    public Product toProduct(String id, String vendor, String stack, int generation, YearMonth launch) {
        return new Product(
                id,
                vendor,
                stack,
                ProductClass.FLAGSHIP,
                generation,
                launch,
                Optional.empty(),
                tops8(),
                tpp(),
                dieAreaMm2,
                diesPerPackage,
                (int) Math.min(Product.MOST_HBM_STACKS, Math.round(hbmStacks)),
                bandwidthTbS,
                interconnectGbS,
                powerW,
                unitCostUsd,
                listPriceUsd,
                false,
                Optional.empty());
    }
}
