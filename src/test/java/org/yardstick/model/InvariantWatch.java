package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.policy.Ruling;

/** Looks on at a run and fails in the month in which the books of the world do not add up. */
final class InvariantWatch implements YardstickModel.Observer {
    private static final double RELATIVE = 1e-9;

    /** Goods shipped before a denial are on the way for less than this many month ends. */
    private static final int TRANSIT_MONTHS = 2;

    private final Map<String, Double> deliveredBefore = new HashMap<>();
    private final Map<String, Integer> deniedMonths = new HashMap<>();
    private final Map<String, double[]> quotaUse = new HashMap<>();
    private final Map<String, Double> homeUnits = new HashMap<>();
    private double sold;

    /** Chips delivered over the run, so that a test can tell that something happened at all. */
    double sold() {
        return sold;
    }

    @Override
    public void observe(WorldState world) {
        for (ProductLine line : world.lines()) {
            chipsAreAllAccountedFor(world, line);
            whatBuyersPayIsRevenueLeviesAndTariffs(world, line);
            nothingReachesWhomItIsDenied(world, line);
        }
        leviesReachTheirIssuers(world);
        quotasAreKept(world);
        everyChipHasOneOwner(world);
        leakageComesOutOfLegalSales(world);
    }

    private void chipsAreAllAccountedFor(WorldState world, ProductLine line) {
        String id = "%s in %s".formatted(line.product().id(), world.yearMonth());
        Offset<Double> crumb = within(1e-6 + RELATIVE * line.made());
        assertThat(line.inventory()).as("stock of " + id).isGreaterThanOrEqualTo(0);
        assertThat(line.delivered() + line.inventory() + line.scrapped())
                .as("chips delivered, in stock and scrapped of " + id)
                .isCloseTo(line.made(), crumb);
        double units = 0;
        for (int r = 0; r < world.regions().size(); r++) {
            double here = world.flows().units(r, line.index());
            assertThat(here).as("sales of " + id).isGreaterThanOrEqualTo(0);
            units += here;
        }
        double before = deliveredBefore.getOrDefault(line.product().id(), 0.0);
        assertThat(units).as("sales by market of " + id).isCloseTo(line.delivered() - before, crumb);
        deliveredBefore.put(line.product().id(), line.delivered());
        sold += units;
    }

    private static void whatBuyersPayIsRevenueLeviesAndTariffs(WorldState world, ProductLine line) {
        ChipVendor vendor = world.vendors().get(line.vendor());
        boolean systems = world.month() >= world.parameters().vendors().systemsFromMonth();
        for (int r = 0; r < world.regions().size(); r++) {
            Flows flows = world.flows();
            double asked = flows.chipUsd(r, line.index()) * (1 + (systems ? vendor.uplift() : 0));
            double paid = flows.paidUsd(r, line.index());
            String id = "%s in %s, %s"
                    .formatted(line.product().id(), world.regions().get(r).id(), world.yearMonth());
            assertThat(asked + flows.tariffUsd(r, line.index()))
                    .as("what vendors ask and tariffs: " + id)
                    .isCloseTo(paid, within(1e-3 + RELATIVE * paid));
            assertThat(flows.revenueUsd(r, line.index()) + flows.levyUsd(r, line.index()))
                    .as("revenue and levies: " + id)
                    .isCloseTo(asked, within(1e-3 + RELATIVE * asked));
            assertThat(flows.levyUsd(r, line.index())).as("levies: " + id).isBetween(0.0, asked + 1e-3);
        }
    }

    private static void leviesReachTheirIssuers(WorldState world) {
        double levied = 0;
        for (ProductLine line : world.lines()) {
            for (int r = 0; r < world.regions().size(); r++) {
                levied += world.flows().levyUsd(r, line.index());
            }
        }
        double taken = 0;
        for (String bloc : PublicAccounts.BLOCS) {
            taken += world.accounts().levyUsd(bloc);
        }
        assertThat(taken)
                .as("levies taken in " + world.yearMonth())
                .isCloseTo(levied, within(1e-3 + RELATIVE * levied));
    }

    /** A market whose every desk has been denied a product for longer than goods travel gets none of it. */
    private void nothingReachesWhomItIsDenied(WorldState world, ProductLine line) {
        for (int r = 0; r < world.regions().size(); r++) {
            String key = world.regions().get(r).id() + "|" + line.product().id();
            int months = deniedInMarket(world, line, r) ? deniedMonths.getOrDefault(key, 0) + 1 : 0;
            deniedMonths.put(key, months);
            if (months > TRANSIT_MONTHS) {
                assertThat(world.flows().units(r, line.index()))
                        .as("legal sales of %s, denied, in %s", key, world.yearMonth())
                        .isZero();
            }
        }
    }

    private static boolean deniedInMarket(WorldState world, ProductLine line, int region) {
        boolean any = false;
        for (Desk desk : world.desks()) {
            if (desk.region() == region) {
                any = true;
                if (world.policy().orderTerms(world.trade(line, desk)).openShare() > 0) {
                    return false;
                }
            }
        }
        return any;
    }

    private void quotasAreKept(WorldState world) {
        if (world.yearMonth().getMonthValue() == 1) {
            quotaUse.clear();
            homeUnits.clear();
        }
        for (ProductLine line : world.lines()) {
            int home = world.region(world.vendors().get(line.vendor()).spec().home());
            if (line.flagship() && home >= 0) {
                homeUnits.merge(generation(line), world.flows().units(home, line.index()), Double::sum);
            }
        }
        Map<String, Ruling.Quota> quotas = new HashMap<>();
        Map<String, double[]> month = new HashMap<>();
        Map<String, Double> homeCap = new HashMap<>();
        for (ProductLine line : world.lines()) {
            for (int r = 0; r < world.regions().size(); r++) {
                double units = world.flows().units(r, line.index());
                if (units > 0) {
                    noteQuota(world, line, r, units, quotas, month, homeCap);
                }
            }
        }
        month.forEach((key, used) -> {
            double[] year = quotaUse.computeIfAbsent(key, unseen -> new double[2]);
            year[0] += used[0];
            year[1] += used[1];
            Ruling.Quota quota = quotas.get(key);
            if (quota != null) {
                String as = "cap %s in %s".formatted(key, world.yearMonth());
                assertThat(year[0]).as(as + ", chips").isLessThanOrEqualTo(quota.unitsPerYear() * (1 + 1e-9) + 1e-6);
                assertThat(year[0])
                        .as(as + ", share of home sales")
                        .isLessThanOrEqualTo(homeCap.getOrDefault(key, 0.0) * (1 + 1e-9) + 1e-6);
                assertThat(year[1]).as(as + ", H100e").isLessThanOrEqualTo(quota.h100ePerYear() * (1 + 1e-9) + 1e-6);
            }
        });
    }

    /** Counts sales to markets in which all desks fall under the same cap. */
    private void noteQuota(
            WorldState world,
            ProductLine line,
            int region,
            double units,
            Map<String, Ruling.Quota> quotas,
            Map<String, double[]> month,
            Map<String, Double> homeCap) {
        Ruling.Quota common = null;
        for (Desk desk : world.desks()) {
            if (desk.region() != region) {
                continue;
            }
            Ruling.Quota quota =
                    world.terms().row(desk.index(), line.index()).quota().orElse(null);
            if (quota == null || (common != null && !common.equals(quota))) {
                return;
            }
            common = quota;
        }
        if (common != null) {
            quotas.put(common.key(), common);
            double[] used = month.computeIfAbsent(common.key(), unseen -> new double[2]);
            used[0] += units;
            used[1] += units * line.product().h100e();
            // No share of nothing sold at home is still no cap.
            double cap = Double.isInfinite(common.shareOfHomeUnits())
                    ? Double.POSITIVE_INFINITY
                    : common.shareOfHomeUnits() * homeUnits.getOrDefault(generation(line), 0.0);
            homeCap.merge(common.key(), cap, Math::max);
        }
    }

    private static String generation(ProductLine line) {
        return line.vendor() + "|" + line.product().generation();
    }

    private static void everyChipHasOneOwner(WorldState world) {
        int stacks = world.stacks().size();
        double[][] owned = new double[world.regions().size()][stacks];
        for (Buyer buyer : world.buyers()) {
            for (int stack = 0; stack < stacks; stack++) {
                assertThat(buyer.stock(stack)).as("stock of a buyer").isGreaterThanOrEqualTo(0);
                owned[world.desks().get(buyer.desk()).region()][stack] += buyer.stock(stack);
            }
        }
        for (int r = 0; r < owned.length; r++) {
            for (int stack = 0; stack < stacks; stack++) {
                double installed = world.installed().located(r, stack);
                assertThat(owned[r][stack])
                        .as(
                                "compute of %s owned in %s, %s",
                                world.stacks().get(stack),
                                world.regions().get(r).id(),
                                world.yearMonth())
                        .isCloseTo(installed, within(1e-6 + 1e-7 * installed));
            }
        }
    }

    /** What is sold is installed where it is sold, or went to a broker; what is smuggled came from a broker. */
    private static void leakageComesOutOfLegalSales(WorldState world) {
        double delivered = 0;
        double added = 0;
        for (int r = 0; r < world.regions().size(); r++) {
            for (ProductLine line : world.lines()) {
                delivered +=
                        world.flows().units(r, line.index()) * line.product().h100e();
            }
            for (int stack = 0; stack < world.stacks().size(); stack++) {
                added += world.installed().added(r, stack);
            }
        }
        double brokers = delivered - added;
        double crumb = 1e-6 + RELATIVE * delivered;
        assertThat(brokers).as("bought by brokers in %s", world.yearMonth()).isGreaterThanOrEqualTo(-crumb);
        assertThat(world.routes().smuggledH100e())
                .as("smuggled in %s", world.yearMonth())
                .isBetween(0.0, brokers + crumb);
    }
}
