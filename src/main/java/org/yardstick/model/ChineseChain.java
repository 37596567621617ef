package org.yardstick.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.agents.AdvancedFab;
import org.yardstick.agents.ChineseAssembly;
import org.yardstick.agents.ChineseMemory;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.DieBank;
import org.yardstick.agents.FabParameters;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.ToolMarket;
import org.yardstick.agents.ToolSales;
import org.yardstick.agents.Toolmaker;
import org.yardstick.agents.WorldParameters;
import org.yardstick.policy.DomesticToolQuota;
import org.yardstick.policy.FoundryRule;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.Programme;
import org.yardstick.policy.ResponsiveFund;
import org.yardstick.scenario.Scenario;

/** China's chain from tools to finished cards: toolmakers, fabs, banked dies, memory, assembly. */
public final class ChineseChain {
    /** Buyer id of Chinese makers in the memory market. */
    static final String MEMORY_BUYER = ChineseMemory.BUYER;

    /** Vendor whose banked foreign dies and contract with the home fabs are followed by name. */
    private static final String HUAWEI = "huawei";

    private static final String FAB = "smic";
    private static final String MEMORY_MAKER = "cxmt";
    private static final String ANY_FAB = "mainland-fabs";

    /** Weight of Huawei's loss of foreign wafers, phones included, in the pressure on home fabs. */
    private static final double WAFER_CUT_WEIGHT = 0.25;

    private final AdvancedFab fab;
    private final DieBank bank;
    private final ChineseMemory memory;
    private final ChineseAssembly assembly;
    private final ToolMarket tools;
    private final Map<String, String> toolmakerHome;
    private final UniformRandomProvider fabRandom;
    private final double advancedToolShare;
    private final Map<ResponsiveFund, Double> answeredDenial = new HashMap<>();
    private final Map<String, Double> coverageUsd = new HashMap<>();
    private AdvancedFab.Outputs fabOut = new AdvancedFab.Outputs(0, 0, 0, 0, 0, 0, 0, 0);
    private ToolMarket.Outputs toolOut = new ToolMarket.Outputs(new TreeMap<>(), 0, 1, 0, 0, 0);
    private SortedMap<String, Double> toolOpenShares = new TreeMap<>();
    private double stacksNeeded;
    private double coverage;

    /** A request to foreign memory makers, GB. */
    record MemoryRequest(double regularGb, double rushGb) {}

    ChineseChain(Scenario scenario, RandomStreams streams, SortedMap<Double, Double> homeMemoryPath) {
        WorldParameters parameters = scenario.world().parameters();
        fab = new AdvancedFab(parameters.fabs());
        bank = new DieBank(parameters.dieBank());
        memory = new ChineseMemory(parameters.memory(), homeMemoryPath);
        assembly = new ChineseAssembly(parameters.assembly());
        Map<String, SortedMap<Double, Double>> elsewhere = new TreeMap<>();
        toolmakerHome = parameters.tools().toolmakerHome();
        for (String maker : toolmakerHome.keySet()) {
            elsewhere.put(
                    maker,
                    ToolSales.restOfWorldUsd(
                            maker,
                            yearly(scenario, maker, "total_sales_"),
                            yearly(scenario, maker, "china_share_"),
                            parameters.tools()));
        }
        advancedToolShare = parameters.tools().advancedShare();
        tools = new ToolMarket(parameters.tools(), elsewhere);
        fabRandom = streams.stream("fab-yield");
    }

    private static SortedMap<Integer, Double> yearly(Scenario scenario, String maker, String prefix) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        for (int year = 2018; year <= 2035; year++) {
            double value = scenario.world().initial().get("toolmaker", maker, prefix + year, Double.NaN);
            if (!Double.isNaN(value)) {
                values.put(year, value);
            }
        }
        return values;
    }

    private static double open(WorldState world, InputTrade.Kind kind, String from, String user) {
        return world.policy().openShare(new InputTrade(kind, from, user, WorldState.CHINA));
    }

    private static boolean announced(WorldState world, InputTrade.Kind kind, String from, String user) {
        return world.policy().cutAnnounced(new InputTrade(kind, from, user, WorldState.CHINA));
    }

    MemoryRequest requestMemory(WorldState world) {
        double denied = denied(world);
        double open = open(world, InputTrade.Kind.HBM, "south-korea", HUAWEI);
        boolean cut = announced(world, InputTrade.Kind.HBM, "south-korea", HUAWEI);
        ChineseMemory.Request request = memory.request(new ChineseMemory.Inputs(stacksNeeded, denied, open, cut));
        return new MemoryRequest(request.regularGb(), request.rushGb());
    }

    private static double denied(WorldState world) {
        int china = world.region(WorldState.CHINA);
        return china < 0 ? 0 : world.states().deniedByUs(china);
    }

    void step(WorldState world, double memoryGb) {
        double open = open(world, InputTrade.Kind.TOOLS, WorldState.US, MEMORY_MAKER);
        double memoryTools = open + (1 - open) * toolOut.availability();
        ChineseMemory.Outputs stacks = memory.receive(memoryGb, memoryTools);
        rampFunds(world);
        buyTools(world);
        Map<String, Double> wantedDies = wantedDies(world);
        runFab(world);
        DieBank.Outputs banked = fillBank(world, wantedDies.getOrDefault(HUAWEI, 0.0));
        assemble(world, wantedDies, banked.stockDies(), stacks.stockStacks());
        updateCoverage(world);
    }

    private void buyTools(WorldState world) {
        SortedMap<String, Double> openShares = new TreeMap<>();
        SortedMap<String, Double> advanced = new TreeMap<>();
        SortedSet<String> cuts = new TreeSet<>();
        for (Map.Entry<String, String> maker : toolmakerHome.entrySet()) {
            String home = maker.getValue();
            double alignment = world.states().toolAlignment(world, home);
            openShares.put(maker.getKey(), toolShare(world, home, ANY_FAB, alignment));
            advanced.put(maker.getKey(), toolShare(world, home, FAB, alignment));
            if (announced(world, InputTrade.Kind.TOOLS, home, FAB)) {
                cuts.add(maker.getKey());
            }
        }
        toolOpenShares = advanced;
        double quota = 0;
        for (DomesticToolQuota lever : world.policy().inForce(DomesticToolQuota.class)) {
            if (lever.market().equals(WorldState.CHINA)) {
                quota = Math.max(quota, lever.share(advancedToolShare));
            }
        }
        toolOut = tools.step(new ToolMarket.Inputs(
                world.month(),
                openShares,
                cuts,
                programme(world, Programme.Purpose.FABS),
                programme(world, Programme.Purpose.TOOLS),
                quota));
    }

    private static double toolShare(WorldState world, String home, String fab, double alignment) {
        return Toolmaker.openShare(
                open(world, InputTrade.Kind.TOOLS, home, fab),
                open(world, InputTrade.Kind.TOOLS, WorldState.US, fab),
                alignment);
    }

    /** A fund that answers to denial grows towards what its rule asks for over the years that the state needs. */
    private void rampFunds(WorldState world) {
        for (ResponsiveFund lever : world.policy().inForce(ResponsiveFund.class)) {
            double before = answeredDenial.getOrDefault(lever, 0.0);
            answeredDenial.put(lever, before + (denied(world) - before) / Math.max(1, lever.yearsToRamp() * 12));
        }
    }

    /** Delivered public money, with what the state adds where it answers to denial by rule. */
    private double programme(WorldState world, Programme.Purpose purpose) {
        double usd = world.policy().programmeUsd(WorldState.CHINA, purpose);
        for (ResponsiveFund lever : world.policy().inForce(ResponsiveFund.class)) {
            usd += lever.usdPerMonth(purpose, answeredDenial.getOrDefault(lever, 0.0));
        }
        return usd;
    }

    /** Dies a month that orders call for, by vendor. */
    private Map<String, Double> wantedDies(WorldState world) {
        Map<String, Double> wanted = new TreeMap<>();
        double stacks = 0;
        for (ProductLine line : Upstream.homeFlagships(world)) {
            double units = wantedUnits(world, line);
            wanted.merge(
                    world.vendors().get(line.vendor()).spec().id(),
                    units * line.product().diesPerPackage(),
                    Double::sum);
            stacks += line.orderRate() * line.product().hbmStacks();
        }
        stacksNeeded = stacks;
        return wanted;
    }

    private static double wantedUnits(WorldState world, ProductLine line) {
        double position = line.inventory() - SupplyPhase.backlogUnits(world, line);
        return SupplyPhase.need(world, line.orderRate(), line.orderRate(), position, 1);
    }

    private void runFab(WorldState world) {
        Map<String, Double> wafers = new TreeMap<>();
        for (ProductLine line : Upstream.homeFlagships(world)) {
            double perWafer =
                    Math.max(1, fab.sellableDiesPerWafer(line.product().dieAreaMm2()));
            wafers.merge(
                    world.vendors().get(line.vendor()).spec().id(),
                    wantedUnits(world, line) * line.product().diesPerPackage() / perWafer,
                    Double::sum);
        }
        Map<String, Double> areasMm2 = dieAreaMm2(world);
        double ascend = 0;
        double others = 0;
        for (Map.Entry<String, Double> wanted : wafers.entrySet()) {
            String vendor = wanted.getKey();
            double inStock = assembly.dieStock(vendor)
                    / Math.max(1, fab.sellableDiesPerWafer(areasMm2.getOrDefault(vendor, 1.0)));
            double net = Math.max(
                    0,
                    wanted.getValue() * (1 - directShare(world, vendor))
                            - inStock / world.parameters().fabs().cycleMonths());
            ascend += vendor.equals(HUAWEI) ? net : 0;
            others += vendor.equals(HUAWEI) ? 0 : net;
        }
        fabOut = fab.step(
                new AdvancedFab.Inputs(
                        world.month(),
                        ascend,
                        others,
                        phoneWafers(world),
                        pressure(world),
                        programme(world, Programme.Purpose.FABS),
                        tools.weightedOpenShare(toolOpenShares),
                        open(world, InputTrade.Kind.TOOL_SERVICE, WorldState.US, FAB),
                        toolOut.availability(),
                        toolOut.advancedCoverage(),
                        announced(world, InputTrade.Kind.TOOLS, WorldState.US, FAB)),
                fabRandom);
    }

    /** Wafers for phones: few while foreign foundries serve Huawei, many once they may not. */
    private double phoneWafers(WorldState world) {
        double open = open(world, InputTrade.Kind.ADVANCED_WAFERS, WorldState.TAIWAN, HUAWEI);
        FabParameters fabs = world.parameters().fabs();
        return fabs.phoneWafersCutOff() + open * (fabs.phoneWafersOpen() - fabs.phoneWafersCutOff());
    }

    /** What drives home fabs: chips denied, and foreign wafers denied. */
    private static double pressure(WorldState world) {
        double cut = 1 - open(world, InputTrade.Kind.ADVANCED_WAFERS, WorldState.TAIWAN, HUAWEI);
        return 1 - (1 - denied(world)) * (1 - WAFER_CUT_WEIGHT * cut);
    }

    private DieBank.Outputs fillBank(WorldState world, double wantedDies) {
        boolean cut = announced(world, InputTrade.Kind.ADVANCED_WAFERS, WorldState.TAIWAN, HUAWEI);
        double open = open(world, InputTrade.Kind.ADVANCED_WAFERS, WorldState.TAIWAN, HUAWEI);
        return bank.step(new DieBank.Inputs(wantedDies, open, cut));
    }

    /** Whether a foundry rule binds a vendor at the month's end. */
    private static boolean bound(WorldState world, String vendor) {
        return world.policy().inForce(FoundryRule.class).stream()
                .anyMatch(rule ->
                        rule.users().contains(vendor) || rule.userMarkets().contains(WorldState.CHINA));
    }

    /** Share of foreign wafers open to a vendor without intermediaries; what leaks goes through the die bank alone. */
    private static double directShare(WorldState world, String vendor) {
        return bound(world, vendor) ? 0 : open(world, InputTrade.Kind.ADVANCED_WAFERS, WorldState.TAIWAN, vendor);
    }

    private void assemble(WorldState world, Map<String, Double> wantedDies, double bankDies, double stacks) {
        List<ChineseAssembly.Order> orders = new ArrayList<>();
        Map<String, ProductLine> byId = new HashMap<>();
        int frontier = world.monthIndex(world.scenario().world().settings().calibratedUntil());
        for (ProductLine line : Upstream.homeFlagships(world)) {
            String vendor = world.vendors().get(line.vendor()).spec().id();
            byId.put(line.product().id(), line);
            orders.add(new ChineseAssembly.Order(
                    line.product().id(),
                    vendor,
                    line.product().diesPerPackage(),
                    line.product().hbmStacks(),
                    line.launchMonth(),
                    line.launchMonth() <= frontier,
                    wantedUnits(world, line)));
        }
        Map<String, Double> newDies = newDies(world, wantedDies);
        Map<String, Double> foreignDies = new TreeMap<>();
        wantedDies.forEach((vendor, dies) ->
                foreignDies.put(vendor, vendor.equals(HUAWEI) ? bankDies : dies * directShare(world, vendor)));
        ChineseAssembly.Outputs out =
                assembly.step(new ChineseAssembly.Inputs(world.month(), orders, newDies, foreignDies, stacks));
        bank.use(Math.min(bank.stockDies(), out.bankDiesUsed().getOrDefault(HUAWEI, 0.0)));
        memory.use(out.stacksUsed());
        out.finished().forEach((id, units) -> {
            ProductLine line = byId.get(id);
            if (line != null) {
                line.finish(units);
            }
        });
    }

    /**
     * Dies from home fabs: Huawei's by its contract, the rest among other designers by what they want and may not have
     * made abroad, where yields are better.
     */
    private Map<String, Double> newDies(WorldState world, Map<String, Double> wantedDies) {
        Map<String, Double> dies = new TreeMap<>();
        Map<String, Double> areaMm2 = dieAreaMm2(world);
        Map<String, Double> wantedAtHome = new TreeMap<>();
        wantedDies.forEach((vendor, wanted) -> {
            if (!vendor.equals(HUAWEI)) {
                wantedAtHome.put(vendor, wanted * (1 - directShare(world, vendor)));
            }
        });
        double others = 0;
        for (double wanted : wantedAtHome.values()) {
            others += wanted;
        }
        for (String vendor : wantedDies.keySet()) {
            double wafers = vendor.equals(HUAWEI)
                    ? fabOut.ascendWafers()
                    : others > 0 ? fabOut.otherAiWafers() * wantedAtHome.getOrDefault(vendor, 0.0) / others : 0;
            dies.put(vendor, wafers * fab.sellableDiesPerWafer(areaMm2.getOrDefault(vendor, 1.0)));
        }
        return dies;
    }

    /** Mean area of the dies that a vendor's orders call for, mm2; of all its products alike where nothing is on order. */
    private static Map<String, Double> dieAreaMm2(WorldState world) {
        Map<String, double[]> sums = new TreeMap<>();
        for (ProductLine line : Upstream.homeFlagships(world)) {
            double[] sum = sums.computeIfAbsent(
                    world.vendors().get(line.vendor()).spec().id(), vendor -> new double[2]);
            double dies = (1e-6 + wantedUnits(world, line)) * line.product().diesPerPackage();
            sum[0] += dies * line.product().dieAreaMm2();
            sum[1] += dies;
        }
        Map<String, Double> areas = new TreeMap<>();
        sums.forEach((vendor, sum) -> areas.put(vendor, sum[0] / sum[1]));
        return areas;
    }

    private void updateCoverage(WorldState world) {
        int china = world.region(WorldState.CHINA);
        if (china < 0) {
            return;
        }
        double domestic = 0;
        for (ProductLine line : world.lines()) {
            ChipVendor vendor = world.vendors().get(line.vendor());
            if (vendor.spec().home().equals(WorldState.CHINA)) {
                domestic += world.flows().paidUsd(china, line.index());
            }
        }
        double planned = world.wishes().plannedUsd(china);
        double now = planned > 0 ? domestic / planned : 0;
        coverage += (now - coverage) / 12;
        coverageUsd.put(WorldState.CHINA, domestic);
    }

    double coverage() {
        return coverage;
    }

    double toolSalesUsdPerYear(String market) {
        double sum = 0;
        for (Map.Entry<String, Toolmaker.Outputs> maker : toolOut.byMaker().entrySet()) {
            if (toolmakerHome.getOrDefault(maker.getKey(), "").equals(market)) {
                sum += maker.getValue().chinaUsd() * 12;
            }
        }
        return sum;
    }

    /** Home fabs of the month. */
    public AdvancedFab.Outputs fab() {
        return fabOut;
    }

    /** Share of good cards from die to package of a product at the month's end. */
    public double productYield(ProductLine line, int month) {
        return assembly.productYield(
                fab.dieYield(line.product().dieAreaMm2()), line.product().diesPerPackage(), month - line.launchMonth());
    }

    /** Stacks that Chinese makers obtained from abroad since the start. */
    public double stacksObtained() {
        return memory.boughtStacks();
    }

    /** Tool sales of the month. */
    public ToolMarket.Outputs tools() {
        return toolOut;
    }
}
