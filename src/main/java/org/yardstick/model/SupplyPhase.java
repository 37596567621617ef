package org.yardstick.model;

import java.util.List;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.VendorParameters;
import org.yardstick.agents.VendorSpec;

/**
 * Supply: parts that are due become finished chips, and vendors start what their order books call for, as far as
 * packaging, memory and wafers allow.
 */
final class SupplyPhase implements PhaseStep {
    private final PackagedSupply packagedSupply = new PackagedSupply();

    @Override
    public void run(WorldState world) {
        world.upstream().step(world);
        for (ChipVendor vendor : world.vendors()) {
            boolean packaged = vendor.spec().route() == VendorSpec.Route.PACKAGING;
            finish(world, vendor, packaged);
            startCards(world, vendor);
            if (packaged) {
                packagedSupply.start(world, vendor);
            }
            for (ProductLine line : vendor.lines()) {
                line.updateOrderRate(false);
            }
        }
    }

    private static void finish(WorldState world, ChipVendor vendor, boolean packaged) {
        List<ProductLine> lines = vendor.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (packaged || !lines.get(i).flagship()) {
                vendor.packages(i).receive(world.month());
                double parts = vendor.packages(i).takeAll();
                if (parts > 0) {
                    shareParts(world, lines, i, parts);
                }
            }
        }
    }

    /** Parts of a family are finished as what its members have on order; without orders, as the base. */
    private static void shareParts(WorldState world, List<ProductLine> lines, int baseAt, double parts) {
        ProductLine base = lines.get(baseAt);
        double wanted = 0;
        for (ProductLine line : lines) {
            if (line.family() == base.index()) {
                wanted += want(world, line);
            }
        }
        if (wanted <= 0) {
            base.finish(parts);
            return;
        }
        for (ProductLine line : lines) {
            if (line.family() == base.index()) {
                line.finish(parts * want(world, line) / wanted);
            }
        }
    }

    /** What a line lacks, chips; one that is not on sale yet is given the stock that vendors hold. */
    private static double want(WorldState world, ProductLine line) {
        if (line.launchMonth() > world.month()) {
            double stock = line.soundedUnits() * world.parameters().vendors().packagingLeadMonths();
            return Math.max(0, stock - line.inventory());
        }
        double book = backlogUnits(world, line);
        return Math.max(0, book + line.orderRate() - line.inventory());
    }

    static double backlogUnits(WorldState world, ProductLine line) {
        return line.book().totalUsd() / OrderPlacement.sellerUsd(world, line);
    }

    /** Chips of a family in stock and in the making, less those on order. */
    static double position(WorldState world, ChipVendor vendor, int baseAt) {
        ProductLine base = vendor.lines().get(baseAt);
        double position = vendor.packages(baseAt).onOrder();
        for (ProductLine line : vendor.lines()) {
            if (line.family() == base.index()) {
                position += line.inventory() - backlogUnits(world, line);
            }
        }
        return position;
    }

    /** Orders a month for all members of a family, chips. */
    static double familyRate(ChipVendor vendor, int baseAt) {
        ProductLine base = vendor.lines().get(baseAt);
        double rate = 0;
        for (ProductLine line : vendor.lines()) {
            if (line.family() == base.index()) {
                rate += line.orderRate();
            }
        }
        return rate;
    }

    /**
     * Units to start so that stock and parts come to cover orders over the lead time (stock management, Sterman 2000).
     * Orders that need not be served before the shortest wait is over count as lead time gained.
     *
     * @param meanRate orders a month expected over the lead time
     * @param laterRate orders a month expected when it ends
     * @param position chips in stock and in the making, less those on order
     */
    static double need(WorldState world, double meanRate, double laterRate, double position, int lead) {
        VendorParameters parameters = world.parameters().vendors();
        int uncovered = Math.max(0, lead - world.parameters().orders().minimumLeadMonths());
        double target = meanRate * uncovered + laterRate * parameters.coverMonths();
        return Math.max(0, laterRate + (target - position) / parameters.stockAdjustmentMonths());
    }

    private static void startCards(WorldState world, ChipVendor vendor) {
        VendorParameters parameters = world.parameters().vendors();
        int lead = parameters.cardLeadMonths();
        double wanted = 0;
        double[] needs = new double[vendor.lines().size()];
        for (int i = 0; i < needs.length; i++) {
            ProductLine line = vendor.lines().get(i);
            if (!line.flagship() && line.family() == line.index()) {
                double rate = familyRate(vendor, i);
                needs[i] = need(world, rate, rate, position(world, vendor, i), lead);
                wanted += needs[i];
            }
        }
        double output = vendor.cardOutputUnits();
        double limit = output <= 0 ? wanted : output * (1 + parameters.capacityGrowth());
        double share = wanted > limit ? limit / wanted : 1;
        for (int i = 0; i < needs.length; i++) {
            vendor.packages(i).order(world.month(), lead, needs[i] * share);
        }
        vendor.setCardOutputUnits(Math.max(output * 0.97, wanted * share));
    }
}
