package org.yardstick.model;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.VendorParameters;

/**
 * Flagships made abroad: vendors order dies ahead for the orders that they expect, and package them as far as
 * packaging lines, memory and dies allow. A surge of orders therefore finds no more dies than were ordered before it.
 */
final class PackagedSupply {
    /** Least share of its stack that an old product is taken to keep, against division by nothing. */
    private static final double SMALLEST_REST = 0.02;

    /** Orders dies and starts packages of a vendor for a month. */
    void start(WorldState world, ChipVendor vendor) {
        for (int i = 0; i < vendor.lines().size(); i++) {
            vendor.dies(i).receive(world.month());
        }
        orderDies(world, vendor);
        startPackages(world, vendor);
    }

    private static void orderDies(WorldState world, ChipVendor vendor) {
        VendorParameters parameters = world.parameters().vendors();
        double wafers = world.upstream().plannedPackagingWafers(vendor.spec().id(), parameters.waferLeadMonths());
        int lead = parameters.shipmentLeadMonths();
        double[] now = expectedRates(world, vendor, 0);
        double[] later = expectedRates(world, vendor, lead);
        double[] needs = new double[later.length];
        for (int i = 0; i < needs.length; i++) {
            ProductLine line = vendor.lines().get(i);
            boolean soldThen = line.launchMonth() > world.month() || line.onSale(world.month() + lead);
            if (isBase(line) && soldThen) {
                double position = SupplyPhase.position(world, vendor, i)
                        + vendor.dies(i).stock()
                        + vendor.dies(i).onOrder();
                double need = SupplyPhase.need(world, (now[i] + later[i]) / 2, later[i], position, lead)
                        / world.upstream().packagesPerWafer(line.product());
                needs[i] = Math.min(need, wafers * ramp(world, line, lead));
            }
        }
        ration(vendor.lines(), needs, wafers, world);
        for (int i = 0; i < needs.length; i++) {
            if (needs[i] > 0) {
                double packages = needs[i]
                        * world.upstream()
                                .packagesPerWafer(vendor.lines().get(i).product());
                vendor.dies(i).order(world.month(), parameters.waferLeadMonths(), packages);
            }
        }
    }

    private static void startPackages(WorldState world, ChipVendor vendor) {
        VendorParameters parameters = world.parameters().vendors();
        double wafers = world.upstream().packagingWafers(vendor.spec().id(), world.month());
        int lead = parameters.packagingLeadMonths();
        double[] now = expectedRates(world, vendor, 0);
        double[] later = expectedRates(world, vendor, lead);
        double[] needs = new double[later.length];
        for (int i = 0; i < needs.length; i++) {
            ProductLine line = vendor.lines().get(i);
            if (isBase(line)) {
                double need = SupplyPhase.need(
                        world, (now[i] + later[i]) / 2, later[i], SupplyPhase.position(world, vendor, i), lead);
                double units = Math.min(need, vendor.dies(i).stock());
                needs[i] = Math.min(
                        units / world.upstream().packagesPerWafer(line.product()), wafers * ramp(world, line, lead));
            }
        }
        ration(vendor.lines(), needs, wafers, world);
        double memory = world.upstream().memoryShare(world, vendor, needs);
        for (int i = 0; i < needs.length; i++) {
            if (needs[i] > 0) {
                double units = Math.min(
                        vendor.dies(i).stock(),
                        needs[i]
                                * memory
                                * world.upstream()
                                        .packagesPerWafer(vendor.lines().get(i).product()));
                vendor.dies(i).take(units);
                vendor.packages(i).order(world.month(), lead, units);
            }
        }
    }

    private static boolean isBase(ProductLine line) {
        return line.flagship() && line.family() == line.index();
    }

    /**
     * Orders a month that a vendor expects for each family {@code lead} months ahead, chips: what it gets now, but for
     * products that still ramp up what customers say that they would order, as far as the ramp will yield it. The
     * others of its stack lose what these take.
     */
    private static double[] expectedRates(WorldState world, ChipVendor vendor, int lead) {
        List<ProductLine> lines = vendor.lines();
        double[] rates = new double[lines.size()];
        double takenNow = 0;
        double takenLater = 0;
        for (int i = 0; i < rates.length; i++) {
            ProductLine line = lines.get(i);
            if (isBase(line)) {
                rates[i] = SupplyPhase.familyRate(vendor, i);
                if (ramp(world, line, 0) < 1) {
                    takenNow += ordersOpen(world, line) * line.soundedShare();
                    takenLater += ramp(world, line, lead) * line.soundedShare();
                    rates[i] = Math.max(rates[i], ramp(world, line, lead) * line.soundedUnits());
                }
            }
        }
        if (takenLater > takenNow) {
            double others = Math.max(0, 1 - takenLater) / Math.max(SMALLEST_REST, 1 - takenNow);
            for (int i = 0; i < rates.length; i++) {
                rates[i] *= ramp(world, lines.get(i), 0) < 1 ? 1 : Math.min(1, others);
            }
        }
        return rates;
    }

    /** Share of wanted orders for a product that vendors take this month: they fill what the ramp will yield. */
    private static double ordersOpen(WorldState world, ProductLine line) {
        return line.onSale(world.month())
                ? ramp(world, line, world.parameters().vendors().packagingLeadMonths())
                : 0;
    }

    /** Scales needs, in packaging wafers, to what there is, by what a wafer of each product is worth. */
    private static void ration(List<ProductLine> lines, double[] needs, double wafers, WorldState world) {
        double wanted = 0;
        for (double need : needs) {
            wanted += need;
        }
        if (wanted <= wafers) {
            return;
        }
        double left = wafers;
        boolean[] full = new boolean[needs.length];
        double[] given = new double[needs.length];
        for (int pass = 0; pass < needs.length && left > 1e-9 * wafers; pass++) {
            double weights = 0;
            for (int i = 0; i < needs.length; i++) {
                weights += full[i] ? 0 : needs[i] * value(world, lines.get(i));
            }
            boolean filled = false;
            double round = left;
            for (int i = 0; i < needs.length; i++) {
                if (full[i] || needs[i] <= 0) {
                    continue;
                }
                double part = round * needs[i] * value(world, lines.get(i)) / weights;
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

    /** Weight of a product among those that share its vendor's wafers: what a wafer of it is worth, to a power. */
    private static double value(WorldState world, ProductLine line) {
        double waferH100e = line.worthH100e() * world.upstream().packagesPerWafer(line.product());
        return FastMath.exp(world.parameters().vendors().bestFirst() * FastMath.log(waferH100e));
    }

    private static double ramp(WorldState world, ProductLine line, int lead) {
        double months = world.month() + lead - line.launchMonth() + 1;
        return Math.max(
                0, Math.min(1, months / (2 * world.parameters().vendors().rampMonths())));
    }
}
