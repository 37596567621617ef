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
    @Override
    public void run(WorldState world) {
        world.upstream().step(world);
        for (ChipVendor vendor : world.vendors()) {
            boolean packaged = vendor.spec().route() == VendorSpec.Route.PACKAGING;
            finish(world, vendor, packaged);
            startCards(world, vendor);
            if (packaged) {
                startPackaged(world, vendor);
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
                double parts = vendor.finished(i, world.month());
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

    private static double want(WorldState world, ProductLine line) {
        double book = backlogUnits(world, line);
        return Math.max(0, book + line.orderRate() - line.inventory());
    }

    static double backlogUnits(WorldState world, ProductLine line) {
        return line.book().totalUsd() / OrderPlacement.sellerUsd(world, line);
    }

    /** Units of a family that should be started so that stock and parts cover orders over the lead time. */
    private static double need(WorldState world, ChipVendor vendor, int baseAt, int lead) {
        VendorParameters parameters = world.parameters().vendors();
        ProductLine base = vendor.lines().get(baseAt);
        double rate = 0;
        double position = vendor.inPipeline(baseAt);
        for (ProductLine line : vendor.lines()) {
            if (line.family() == base.index()) {
                rate += line.orderRate();
                position += line.inventory() - backlogUnits(world, line);
            }
        }
        double target = rate * (lead + parameters.coverMonths());
        return Math.max(0, rate + (target - position) / 2);
    }

    private static void startCards(WorldState world, ChipVendor vendor) {
        VendorParameters parameters = world.parameters().vendors();
        int lead = parameters.cardLeadMonths();
        double wanted = 0;
        double[] needs = new double[vendor.lines().size()];
        for (int i = 0; i < needs.length; i++) {
            ProductLine line = vendor.lines().get(i);
            if (!line.flagship() && line.family() == line.index()) {
                needs[i] = need(world, vendor, i, lead);
                wanted += needs[i];
            }
        }
        double output = vendor.cardOutputUnits();
        double limit = output <= 0 ? wanted : output * (1 + parameters.capacityGrowth());
        double share = wanted > limit ? limit / wanted : 1;
        for (int i = 0; i < needs.length; i++) {
            vendor.start(i, world.month(), lead, needs[i] * share);
        }
        vendor.setCardOutputUnits(Math.max(output * 0.97, wanted * share));
    }

    private static void startPackaged(WorldState world, ChipVendor vendor) {
        int lead = world.parameters().vendors().packagingLeadMonths();
        double wafers = world.upstream().packagingWafers(vendor.spec().id(), world.month());
        double[] waferNeeds = new double[vendor.lines().size()];
        double wanted = 0;
        for (int i = 0; i < waferNeeds.length; i++) {
            ProductLine line = vendor.lines().get(i);
            if (line.flagship() && line.family() == line.index()) {
                double need = need(world, vendor, i, lead) / world.upstream().packagesPerWafer(line.product());
                double most = wafers * ramp(world, line, lead);
                waferNeeds[i] = line.launchMonth() > world.month() ? most / 2 : Math.min(need, most);
                wanted += waferNeeds[i];
            }
        }
        ration(vendor, waferNeeds, wanted, wafers, world);
        double memory = world.upstream().memoryShare(world, vendor, waferNeeds);
        for (int i = 0; i < waferNeeds.length; i++) {
            if (waferNeeds[i] > 0) {
                double units = waferNeeds[i]
                        * memory
                        * world.upstream()
                                .packagesPerWafer(vendor.lines().get(i).product());
                vendor.start(i, world.month(), lead, units);
            }
        }
    }

    /** When wafers are short, a vendor gives them first to the product that makes most of a wafer. */
    private static void ration(ChipVendor vendor, double[] needs, double wanted, double wafers, WorldState world) {
        double left = wafers;
        double open = wanted;
        boolean[] full = new boolean[needs.length];
        double[] given = new double[needs.length];
        if (wanted <= wafers) {
            return;
        }
        for (int pass = 0; pass < needs.length && left > 1e-9 * wafers && open > 0; pass++) {
            double weights = 0;
            for (int i = 0; i < needs.length; i++) {
                weights += full[i] ? 0 : needs[i] * value(world, vendor.lines().get(i));
            }
            boolean filled = false;
            double round = left;
            for (int i = 0; i < needs.length; i++) {
                if (full[i] || needs[i] <= 0) {
                    continue;
                }
                double part = round * needs[i] * value(world, vendor.lines().get(i)) / weights;
                double get = Math.min(part, needs[i] - given[i]);
                if (get < part) {
                    full[i] = true;
                    filled = true;
                }
                given[i] += get;
                left -= get;
            }
            if (!filled) {
                break;
            }
        }
        System.arraycopy(given, 0, needs, 0, needs.length);
    }

    /** Worth of a wafer's packages, H100e, squared so that the best use comes clearly first. */
    private static double value(WorldState world, ProductLine line) {
        double worth = line.worthH100e() * world.upstream().packagesPerWafer(line.product());
        return worth * worth;
    }

    private static double ramp(WorldState world, ProductLine line, int lead) {
        double months = world.month() + lead - line.launchMonth() + 1;
        return Math.min(1, months / (2 * world.parameters().vendors().rampMonths()));
    }
}
