package org.yardstick.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.Desk;
import org.yardstick.agents.GreyMarket;
import org.yardstick.agents.LeakageParameters;
import org.yardstick.agents.OffshoreLessor;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.SmugglingBroker;
import org.yardstick.policy.InputTrade;

/**
 * Side routes into a market that is denied chips: brokers who buy abroad and smuggle, and lessors who run clusters
 * abroad for its users. Brokers' and lessors' purchases are legal sales where they buy; what reaches the denied
 * market is counted as smuggled or leased.
 */
public final class SideRoutes {
    private static final double LEASE_LIFE_MONTHS = 48;

    private final GreyMarket grey;
    private final UniformRandomProvider random;
    private final List<OffshoreLessor> lessors = new ArrayList<>();
    private final Map<String, Integer> brokerDesk;
    private final Map<String, Integer> lessorDesk;
    private final BrokerStock[] stocks;
    private final Map<Integer, Integer> buyerOfDesk = new HashMap<>();
    private GreyMarket.Result market;
    private double deniedStockH100e;
    private double smuggledUnits;
    private double smuggledH100e;
    private double marginUsd;
    private double leasedH100e;
    private final Map<String, Double> unitsByRoute = new TreeMap<>();

    SideRoutes(
            LeakageParameters parameters,
            Map<String, Integer> brokerDesk,
            Map<String, Integer> lessorDesk,
            List<Buyer> buyers,
            int desks,
            int stacks,
            UniformRandomProvider random) {
        grey = new GreyMarket(parameters);
        this.random = random;
        this.brokerDesk = brokerDesk;
        this.lessorDesk = lessorDesk;
        for (String host : lessorDesk.keySet().stream().sorted().toList()) {
            lessors.add(new OffshoreLessor(host, host, WorldState.CHINA, parameters));
        }
        for (int b = 0; b < buyers.size(); b++) {
            buyerOfDesk.put(buyers.get(b).desk(), b);
        }
        stocks = new BrokerStock[desks];
        brokerDesk.values().forEach(desk -> stocks[desk] = new BrokerStock(stacks));
        market = new GreyMarket.Result(0, 0, 0, 0, 0, new TreeMap<>());
    }

    /** What a broker bought this month and has not moved on. */
    private static final class BrokerStock {
        private final double[] h100eByStack;
        private double units;
        private double h100e;
        private double paidUsd;

        BrokerStock(int stacks) {
            h100eByStack = new double[stacks];
        }

        void add(ProductLine line, double chips, double usd) {
            double compute = chips * line.product().h100e();
            units += chips;
            h100e += compute;
            paidUsd += usd;
            h100eByStack[line.stack()] += compute;
        }

        void clear() {
            units = 0;
            h100e = 0;
            paidUsd = 0;
            Arrays.fill(h100eByStack, 0);
        }
    }

    /** Plans purchases of brokers and lessors and puts them into the baskets of their desks. */
    void plan(WorldState world, DeskOffer[] offers, Basket[] baskets) {
        double deniedUsd = 0;
        double deniedAbroadUsd = 0;
        int china = world.region(WorldState.CHINA);
        for (Desk desk : world.desks()) {
            if (desk.role() == Desk.Role.USE && desk.region() == china && !desk.stateFunded()) {
                deniedUsd += world.wishes().deniedUsd(desk.index());
            } else if (desk.role() == Desk.Role.USE && world.headquarters(desk) == china && !desk.stateFunded()) {
                deniedAbroadUsd += world.wishes().deniedUsd(desk.index());
            }
        }
        ProductLine best = bestDenied(world);
        double priceUsd = best == null ? 0 : OrderPlacement.sellerUsd(world, best);
        double units = priceUsd > 0 ? deniedUsd / priceUsd : 0;
        market = grey.step(
                new GreyMarket.Month(
                        units,
                        priceUsd,
                        world.policy().enforcementBudgetUsdPerYear(WorldState.US),
                        world.parameters().leakage().otherRegulatedUsd()
                                + world.accounts().regulatedUsdPerYear(),
                        Map.of()),
                random);
        for (Map.Entry<String, SmugglingBroker.Result> route : market.routes().entrySet()) {
            Integer desk = brokerDesk.get(route.getKey());
            if (desk != null && best != null && route.getValue().shippedUnits() > 0) {
                double usd = route.getValue().shippedUnits() * priceUsd;
                put(world, offers, baskets, desk, best, usd);
            }
        }
        planLeases(world, offers, baskets, best, deniedUsd + deniedAbroadUsd);
    }

    private void planLeases(
            WorldState world, DeskOffer[] offers, Basket[] baskets, @Nullable ProductLine best, double deniedUsd) {
        leasedH100e = 0;
        if (best == null || lessors.isEmpty()) {
            return;
        }
        double usdPerH100e =
                OrderPlacement.sellerUsd(world, best) / best.product().h100e();
        deniedStockH100e += deniedUsd / usdPerH100e - deniedStockH100e / LEASE_LIFE_MONTHS;
        for (OffshoreLessor lessor : lessors) {
            int desk = lessorDesk.getOrDefault(lessor.locationMarket(), -1);
            int buyer = buyerOfDesk.getOrDefault(desk, -1);
            double capacity = world.buyers().get(buyer).stock();
            double open = world.policy()
                    .openShare(new InputTrade(
                            InputTrade.Kind.REMOTE_COMPUTE, lessor.ownerMarket(), "chinese-clouds", WorldState.CHINA));
            OffshoreLessor.Result result = lessor.step(
                    new OffshoreLessor.Month(capacity, deniedStockH100e / lessors.size(), market.premium(), open));
            leasedH100e += result.leasedH100e();
            world.installed().setLease(world.region(lessor.locationMarket()), result.leasedH100e());
            double usd = result.wantedH100e() * usdPerH100e;
            if (usd > 0) {
                put(world, offers, baskets, desk, best, usd);
            }
        }
    }

    private void put(WorldState world, DeskOffer[] offers, Basket[] baskets, int desk, ProductLine best, double usd) {
        int segment = best.stack() * 2;
        if (offers[desk].lines(segment) > 0) {
            baskets[desk * world.stacks().size() * 2 + segment].add(buyerOfDesk.getOrDefault(desk, 0), usd);
        }
    }

    /** The flagship on sale abroad that is worth most and is denied to private buyers in China by a foreign state. */
    private static @Nullable ProductLine bestDenied(WorldState world) {
        ProductLine best = null;
        int china = world.region(WorldState.CHINA);
        for (Desk desk : world.desks()) {
            if (desk.region() != china || desk.stateFunded() || desk.role() != Desk.Role.USE) {
                continue;
            }
            for (ProductLine line : world.activeLines()) {
                TermsTable.Row row = world.terms().row(desk.index(), line.index());
                boolean denied = row.deniedBy()
                        .filter(issuer -> !issuer.equals(WorldState.CHINA))
                        .isPresent();
                boolean ample = world.month() - line.launchMonth() >= 6;
                if (denied
                        && ample
                        && line.flagship()
                        && line.onSale(world.month())
                        && world.sells(line, desk)
                        && (best == null || line.worthH100e() > best.worthH100e())) {
                    best = line;
                }
            }
            break;
        }
        return best;
    }

    /** Takes chips that a broker bought. */
    void receive(Desk desk, ProductLine line, double units, double paidUsd) {
        stocks[desk.index()].add(line, units, paidUsd);
    }

    /** Moves what brokers hold into the denied market; seized chips are lost to both. */
    void deliver(WorldState world) {
        smuggledUnits = 0;
        smuggledH100e = 0;
        marginUsd = 0;
        unitsByRoute.clear();
        int china = world.region(WorldState.CHINA);
        for (Map.Entry<String, Integer> route : new TreeMap<>(brokerDesk).entrySet()) {
            BrokerStock stock = stocks[route.getValue()];
            SmugglingBroker.Result result = market.routes().get(route.getKey());
            if (stock.units <= 0 || china < 0) {
                continue;
            }
            double seized =
                    result != null && result.shippedUnits() > 0 ? result.seizedUnits() / result.shippedUnits() : 0;
            double arrived = stock.units * (1 - seized);
            smuggledUnits += arrived;
            smuggledH100e += stock.h100e * (1 - seized);
            marginUsd += stock.paidUsd * (1 - seized) * market.premium();
            unitsByRoute.put(route.getKey(), arrived);
            for (int s = 0; s < stock.h100eByStack.length; s++) {
                world.installed().smuggle(china, s, stock.h100eByStack[s] * (1 - seized));
            }
            stock.clear();
        }
        if (china >= 0) {
            double before = world.installed().leasedIn(china);
            world.installed().addLeaseUse(china, leasedH100e, Math.max(0, leasedH100e - before));
        }
    }

    /** Black market of the month. */
    public GreyMarket.Result market() {
        return market;
    }

    /** Chips that reached the denied market by smuggling this month. */
    public double smuggledUnits() {
        return smuggledUnits;
    }

    /** The same in H100e. */
    public double smuggledH100e() {
        return smuggledH100e;
    }

    /** Brokers' margin this month, USD. */
    public double marginUsd() {
        return marginUsd;
    }

    /** Chips smuggled this month by transit market. */
    public Map<String, Double> unitsByRoute() {
        return unitsByRoute;
    }
}
