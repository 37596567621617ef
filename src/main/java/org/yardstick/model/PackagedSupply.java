package org.yardstick.model;

import java.util.List;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.VendorParameters;

/**
 * Flagships made abroad: vendors order dies ahead for the orders that they expect, and package them as far as
 * packaging lines, memory and dies allow. A surge of orders therefore finds no more dies than were ordered before it.
 */
final class PackagedSupply {
    /** Dies ordered above today's packaging capacity, since capacity grows while they are made. */
    private static final double DIE_HEADROOM = 0.25;

    /** Orders dies and starts packages of a vendor for a month. */
    void start(WorldState world, ChipVendor vendor) {
        double wafers = world.upstream().packagingWafers(vendor.spec().id(), world.month());
        for (int i = 0; i < vendor.lines().size(); i++) {
            vendor.dies(i).receive(world.month());
        }
        orderDies(world, vendor, wafers * (1 + DIE_HEADROOM));
        startPackages(world, vendor, wafers);
    }

    private static void orderDies(WorldState world, ChipVendor vendor, double wafers) {
        VendorParameters parameters = world.parameters().vendors();
        int lead = parameters.shipmentLeadMonths();
        double[] rates = expectedRates(world, vendor, lead);
        double[] needs = new double[rates.length];
        for (int i = 0; i < needs.length; i++) {
            ProductLine line = vendor.lines().get(i);
            if (isBase(line)) {
                double position = SupplyPhase.position(world, vendor, i)
                        + vendor.dies(i).stock()
                        + vendor.dies(i).onOrder();
                double need = SupplyPhase.need(parameters, rates[i], position, lead)
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

    private static void startPackages(WorldState world, ChipVendor vendor, double wafers) {
        VendorParameters parameters = world.parameters().vendors();
        int lead = parameters.packagingLeadMonths();
        double[] rates = expectedRates(world, vendor, lead);
        double[] needs = new double[rates.length];
        for (int i = 0; i < needs.length; i++) {
            ProductLine line = vendor.lines().get(i);
            if (isBase(line)) {
                double need = SupplyPhase.need(parameters, rates[i], SupplyPhase.position(world, vendor, i), lead);
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
     * Orders a month that a vendor expects for each family {@code lead} months ahead, chips. What it sells in all
     * it takes from its orders; the newest generation is planned to take its ramped share of that money, and the
     * others that much less.
     */
    private static double[] expectedRates(WorldState world, ChipVendor vendor, int lead) {
        List<ProductLine> lines = vendor.lines();
        double[] rates = new double[lines.size()];
        double allUsd = 0;
        int newest = -1;
        for (int i = 0; i < rates.length; i++) {
            ProductLine line = lines.get(i);
            if (!isBase(line)) {
                continue;
            }
            rates[i] = SupplyPhase.familyRate(vendor, i);
            allUsd += rates[i] * line.priceUsd();
            boolean later =
                    newest < 0 || line.launchMonth() >= lines.get(newest).launchMonth();
            if (later && line.launchMonth() <= world.month() + lead) {
                newest = i;
            }
        }
        if (newest < 0) {
            return rates;
        }
        ProductLine successor = lines.get(newest);
        double ownUsd = rates[newest] * successor.priceUsd();
        double plannedUsd = allUsd * world.parameters().vendors().successorShare() * ramp(world, successor, lead);
        if (ownUsd >= plannedUsd) {
            return rates;
        }
        double others = (allUsd - plannedUsd) / (allUsd - ownUsd);
        for (int i = 0; i < rates.length; i++) {
            rates[i] = i == newest ? plannedUsd / successor.priceUsd() : rates[i] * others;
        }
        return rates;
    }

    /** Scales needs, in packaging wafers, to what there is; the product that makes most of a wafer comes first. */
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

    /** Worth of a wafer's packages, H100e, squared so that the best use comes clearly first. */
    private static double value(WorldState world, ProductLine line) {
        double worth = line.worthH100e() * world.upstream().packagesPerWafer(line.product());
        return worth * worth;
    }

    private static double ramp(WorldState world, ProductLine line, int lead) {
        double months = world.month() + lead - line.launchMonth() + 1;
        return Math.max(
                0, Math.min(1, months / (2 * world.parameters().vendors().rampMonths())));
    }
}
