package org.yardstick.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.BuyerPopulation;
import org.yardstick.agents.Desk;
import org.yardstick.agents.VendorSpec;
import org.yardstick.agents.WorldParameters;
import org.yardstick.market.Product;
import org.yardstick.market.ProductClass;
import org.yardstick.market.Region;
import org.yardstick.policy.PolicyMonth;
import org.yardstick.scenario.Scenario;
import org.yardstick.scenario.World;

/** Makes the world as it stands at the start: buyers drawn, desks set up, start stocks shared out. */
final class WorldBuilder {
    /** Yearly sales of AI chips at the start, USD, where the start facts do not name a vendor's own (Omdia 2020). */
    private static final double WORLD_SALES_2019_USD = 4e9;

    final Scenario scenario;
    final RandomStreams streams;
    final PolicyMonth firstPolicy;
    final List<String> stacks = new ArrayList<>();
    final List<String> stackHomes = new ArrayList<>();
    final List<Desk> desks = new ArrayList<>();
    final List<Buyer> buyers = new ArrayList<>();
    final Map<String, Integer> brokerDesks = new HashMap<>();
    final Map<String, Integer> lessorDesks = new HashMap<>();
    final Set<String> captives = new HashSet<>();
    final Upstream upstream;

    WorldBuilder(Scenario scenario, RandomStreams streams, PolicyMonth firstPolicy) {
        this.scenario = scenario;
        this.streams = streams;
        this.firstPolicy = firstPolicy;
        World world = scenario.world();
        WorldParameters parameters = world.parameters();
        for (VendorSpec vendor : world.vendors()) {
            if (!stacks.contains(vendor.stack())) {
                stacks.add(vendor.stack());
                stackHomes.add(vendor.home());
            }
        }
        for (BuyerGroup group : world.buyerGroups()) {
            group.ownVendor().ifPresent(captives::add);
        }
        BuyerPopulation population = BuyerPopulation.draw(
                world.regions(),
                world.buyerGroups(),
                world.settings().buyerCount(),
                stacks.size(),
                parameters.demand(),
                parameters.beliefs(),
                streams.stream("buyers"));
        desks.addAll(population.desks());
        buyers.addAll(population.buyers());
        for (String market :
                parameters.leakage().routeShare().keySet().stream().sorted().toList()) {
            addSideDesk(world, market, Desk.Role.BROKER, brokerDesks);
        }
        for (String market : parameters.leakage().leaseHosts()) {
            addSideDesk(world, market, Desk.Role.LESSOR, lessorDesks);
        }
        upstream = new Upstream(scenario, streams);
    }

    private void addSideDesk(World world, String market, Desk.Role role, Map<String, Integer> desksByMarket) {
        for (int r = 0; r < world.regions().size(); r++) {
            if (world.regions().get(r).id().equals(market)) {
                Desk desk = new Desk(desks.size(), r, market, false, Optional.empty(), role);
                desks.add(desk);
                buyers.add(new Buyer(desk.index(), 0, 0, true, 0, 1, stacks.size()));
                desksByMarket.put(market, desk.index());
            }
        }
    }

    /** Builds the world and shares out what is installed at the start. */
    WorldState build() {
        WorldState world = new WorldState(this);
        double[][] weights = new double[world.regions().size()][stacks.size()];
        boolean[][] may = mayHave();
        for (Buyer buyer : buyers) {
            double weight = startUsd(buyer);
            for (int stack = 0; stack < stacks.size(); stack++) {
                weights[desks.get(buyer.desk()).region()][stack] += may[buyer.desk()][stack] ? weight : 0;
            }
        }
        for (Buyer buyer : buyers) {
            Desk desk = desks.get(buyer.desk());
            Region region = world.regions().get(desk.region());
            double weight = startUsd(buyer);
            for (int stack = 0; stack < stacks.size() && weight > 0; stack++) {
                double stock = region.initialStockH100e().getOrDefault(stacks.get(stack), 0.0);
                if (stock > 0 && may[buyer.desk()][stack]) {
                    double h100e = stock * weight / weights[desk.region()][stack];
                    buyer.installStart(stack, h100e);
                    world.installed().addStart(desk.region(), world.headquarters(desk), stack, h100e);
                }
            }
        }
        return world;
    }

    /** Which stacks the buyers of each desk may have at the start: not those whose vendor sells to others only. */
    private boolean[][] mayHave() {
        boolean[][] may = new boolean[desks.size()][stacks.size()];
        for (Desk desk : desks) {
            Arrays.fill(may[desk.index()], desk.role() == Desk.Role.USE);
            for (VendorSpec vendor : scenario.world().vendors()) {
                if (captives.contains(vendor.id())
                        && desk.ownVendor().filter(vendor.id()::equals).isEmpty()) {
                    may[desk.index()][stacks.indexOf(vendor.stack())] = false;
                }
            }
        }
        return may;
    }

    /** What a buyer spends a year at the start, USD. */
    private double startUsd(Buyer buyer) {
        BuyerGroup group = scenario.world().buyerGroups().get(buyer.group());
        double usd = group.acceleratorUsdByYear().isEmpty()
                ? 0
                : group.acceleratorUsdByYear()
                        .getOrDefault(group.acceleratorUsdByYear().firstKey(), 0.0);
        return usd * buyer.groupShare();
    }

    /** Best flagship of a vendor on sale at the start, else its first flagship, else its first product. */
    Product flagshipAtStart(String vendor) {
        Comparator<Product> byLaunch = Comparator.comparing(Product::launch)
                .thenComparing(Product::h100e)
                .thenComparing(Product::id);
        List<Product> own = scenario.world().products().stream()
                .filter(product -> product.vendor().equals(vendor))
                .filter(product -> product.variantOf().isEmpty())
                .sorted(byLaunch)
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException(
                    "vendor " + vendor + " has no product in the products file; add one or drop the vendor");
        }
        List<Product> flagships = own.stream()
                .filter(product -> product.productClass() == ProductClass.FLAGSHIP)
                .toList();
        List<Product> started = flagships.stream()
                .filter(product -> !product.launch().isAfter(scenario.start()))
                .toList();
        if (!started.isEmpty()) {
            return started.get(started.size() - 1);
        }
        return flagships.isEmpty() ? own.get(0) : flagships.get(0);
    }

    /** Sales of a vendor in 2019, USD, from its share of compute shipped. */
    double startRevenueUsd(String vendor) {
        double share = scenario.world().initial().get("vendor", vendor, "share_world_compute_2020-01", 0.002);
        return share * WORLD_SALES_2019_USD;
    }

    /** Month of the run; negative before its start. */
    int monthIndex(YearMonth month) {
        return (month.getYear() - scenario.start().getYear()) * 12
                + month.getMonthValue()
                - scenario.start().getMonthValue();
    }
}
