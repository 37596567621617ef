package org.yardstick.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.MemoryMarket;
import org.yardstick.agents.MineralsStock;
import org.yardstick.agents.PackagingFoundry;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.VendorSpec;
import org.yardstick.market.Product;
import org.yardstick.policy.InputTrade;
import org.yardstick.scenario.Scenario;
import org.yardstick.scenario.SupplyPaths;

/** Makers of parts: packaging and HBM for the world, and China's own chain. */
public final class Upstream {
    private static final String PACKAGES = "packages_per_cowos_wafer";

    /** Packages on a wafer times package area, mm2: H100 and B200 both give about this (supply_paths.csv). */
    private static final double WAFER_PACKAGE_AREA_MM2 = 24_500;

    private final PackagingFoundry packaging;
    private final MineralsStock minerals;
    private double mineralsShare = 1;
    private final MemoryMarket memory;
    private final ChineseChain chinese;
    private final SupplyPaths paths;
    private final Map<String, Double> packagesById = new HashMap<>();
    private final Map<String, Double> requestedGb = new TreeMap<>();
    private MemoryMarket.Outputs memoryOut = new MemoryMarket.Outputs(0, new TreeMap<>(), 1, 0);

    Upstream(Scenario scenario, RandomStreams streams) {
        paths = scenario.world().paths();
        Map<String, SortedMap<Double, Double>> shares = new TreeMap<>();
        for (VendorSpec vendor : scenario.world().vendors()) {
            paths.path("cowos_share_" + vendor.id()).ifPresent(points -> shares.put(vendor.id(), points));
        }
        packaging =
                new PackagingFoundry(scenario.world().parameters().packaging(), points("cowos_capacity_tsmc"), shares);
        minerals = new MineralsStock(scenario.world().parameters().packaging());
        SortedMap<Double, Double> outputGb = new TreeMap<>();
        points("hbm_world_output").forEach((year, millionGb) -> outputGb.put(year, millionGb * 1e6));
        memory = new MemoryMarket(scenario.world().parameters().memory(), outputGb, points("hbm_gb_per_stack_average"));
        chinese = new ChineseChain(scenario, streams, points("cxmt_hbm_output"));
    }

    private SortedMap<Double, Double> points(String item) {
        return paths.path(item)
                .orElseThrow(() -> new IllegalArgumentException(
                        "supply_paths.csv has no rows of item " + item + ", which the supply of chips needs"));
    }

    /** Makes a month's parts. */
    void step(WorldState world) {
        packaging.step(new PackagingFoundry.Inputs(world.month(), packagingWait(world)));
        mineralsShare = minerals.step(world.policy()
                .openShare(new InputTrade(
                        InputTrade.Kind.MINERALS, WorldState.CHINA, "packaging-foundry", WorldState.TAIWAN)));
        ChineseChain.MemoryRequest request = chinese.requestMemory(world);
        Map<String, Double> regular = new TreeMap<>(requestedGb);
        regular.put(ChineseChain.MEMORY_BUYER, request.regularGb());
        memoryOut = memory.step(
                new MemoryMarket.Inputs(world.month(), regular, Map.of(ChineseChain.MEMORY_BUYER, request.rushGb())));
        requestedGb.clear();
        chinese.step(world, memoryOut.deliveredGb().getOrDefault(ChineseChain.MEMORY_BUYER, 0.0));
    }

    /** Longest wait, months, among vendors who need packaging, weighted by their share of sales. */
    private static double packagingWait(WorldState world) {
        double wait = 0;
        double weight = 0;
        for (ChipVendor vendor : world.vendors()) {
            if (vendor.spec().route() == VendorSpec.Route.PACKAGING) {
                wait += vendor.waitMonths(true) * vendor.revenueYearUsd();
                weight += vendor.revenueYearUsd();
            }
        }
        return weight > 0 ? wait / weight : 1;
    }

    /** Packaging wafers that a vendor may use this month. */
    double packagingWafers(String vendor, int month) {
        return packaging.wafersFor(vendor, month) * mineralsShare;
    }

    /** Packaging wafers that a vendor may plan for some months ahead. */
    double plannedPackagingWafers(String vendor, int months) {
        return packaging.plannedWafersFor(vendor, months) * mineralsShare;
    }

    /** Packages on a wafer: as the supply file has it for the product or its nearest namesake, else by die area. */
    double packagesPerWafer(Product product) {
        return packagesById.computeIfAbsent(product.id(), id -> {
            for (String name = product.variantOf().orElse(id); name.contains("-"); name = shorten(name)) {
                double value = paths.constant(PACKAGES, name, 0);
                if (value > 0) {
                    return value;
                }
            }
            return WAFER_PACKAGE_AREA_MM2 / Math.max(100, product.dieAreaMm2() * product.diesPerPackage());
        });
    }

    private static String shorten(String name) {
        return name.substring(0, name.lastIndexOf('-'));
    }

    /** Share of the starts of a vendor that memory allows, by what it asked for and what makers could give. */
    double memoryShare(WorldState world, ChipVendor vendor, double[] waferNeeds) {
        double stacks = 0;
        for (int i = 0; i < waferNeeds.length; i++) {
            Product product = vendor.lines().get(i).product();
            stacks += waferNeeds[i] * packagesPerWafer(product) * product.hbmStacks();
        }
        requestedGb.put(vendor.spec().id(), stacks * memory.gbPerStack(world.month()));
        return memoryOut.fill();
    }

    /** China's own chain. */
    public ChineseChain chinese() {
        return chinese;
    }

    /** Packaging of the month. */
    public PackagingFoundry packaging() {
        return packaging;
    }

    /** Domestic supply over demand in China, in money, averaged over about a year. */
    double homeCoverage() {
        return chinese.coverage();
    }

    /** Yearly sales of a market's toolmakers to China, USD. */
    double toolSalesAtStakeUsd(String market) {
        return chinese.toolSalesUsdPerYear(market);
    }

    /** Flagship lines of vendors who build at home, in order. */
    static List<ProductLine> homeFlagships(WorldState world) {
        List<ProductLine> flagships = new ArrayList<>();
        for (ProductLine line : world.activeLines()) {
            if (line.flagship() && world.vendors().get(line.vendor()).spec().route() == VendorSpec.Route.HOME_FAB) {
                flagships.add(line);
            }
        }
        return flagships;
    }
}
