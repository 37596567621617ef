package org.yardstick.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Steps all supply agents together from 2020-01 under what history left open, and keeps what came out. */
final class UpstreamHistory {
    private static final List<String> AMERICAN = List.of("applied-materials", "lam-research", "kla");

    final PackagingFoundry packaging;
    final AdvancedFab fab = new AdvancedFab(MechanismFiles.parameters("fabs", FabParameters.class));
    final DieBank bank = new DieBank(MechanismFiles.parameters("die-bank", DieBankParameters.class));
    final MemoryMarket memory;
    final ChineseMemory chineseMemory;
    final ToolMarket tools;
    final ChineseAssembly assembly =
            new ChineseAssembly(MechanismFiles.parameters("assembly", AssemblyParameters.class));
    final List<Month> months = new ArrayList<>();
    private final UniformRandomProvider random;
    private final boolean controls;

    /** What one month gave. */
    record Month(
            PackagingFoundry.Outputs packaging,
            AdvancedFab.Outputs fab,
            double yield910b,
            double yield910c,
            double bankStock,
            MemoryMarket.Outputs memory,
            ChineseMemory.Outputs chineseMemory,
            double boughtStacks,
            ToolMarket.Outputs tools,
            ChineseAssembly.Outputs assembly) {}

    UpstreamHistory(long seed, boolean controls) {
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        this.controls = controls;
        packaging = new PackagingFoundry(
                MechanismFiles.parameters("packaging", PackagingParameters.class),
                path(
                        2020.5, 1800, 2021, 2100, 2021.5, 2600, 2022, 3500, 2022.5, 4300, 2023, 5500, 2023.5, 8000,
                        2024, 13000, 2024.5, 25000, 2025, 37500, 2025.5, 55000, 2026, 72000),
                Map.of(
                        "nvidia",
                        path(2020.5, 0.45, 2021.5, 0.45, 2022.5, 0.48, 2023.5, 0.5, 2024.5, 0.46, 2025.5, 0.63),
                        "amd",
                        path(2020.5, 0.03, 2021.5, 0.04, 2022.5, 0.06, 2023.5, 0.08, 2024.5, 0.09, 2025.5, 0.08)));
        MemoryParameters memoryParameters = MechanismFiles.parameters("memory", MemoryParameters.class);
        memory = new MemoryMarket(
                memoryParameters,
                path(2020.5, 75e6, 2021.5, 115e6, 2022.5, 180e6, 2023.5, 290e6, 2024.5, 870e6, 2025.5, 1800e6),
                path(2020.5, 8, 2021.5, 10, 2022.5, 14, 2023.5, 16, 2024.5, 20, 2025.5, 26));
        chineseMemory = new ChineseMemory(
                memoryParameters, path(2023.5, 0, 2024.5, 0, 2025.5, 100e3, 2026.5, 2e6, 2027.5, 5e6));
        tools = toolMarket(MechanismFiles.parameters("tools", ToolParameters.class));
    }

    /** Tools by the reports of initial_state.csv. */
    static ToolMarket toolMarket(ToolParameters parameters) {
        Map<String, SortedMap<Double, Double>> sales = new TreeMap<>();
        sales.put(
                "asml",
                restOfWorld(
                        "asml",
                        parameters,
                        new double[] {14, 18.6, 21.2, 27.6, 28.3, 32.7},
                        0.18,
                        0.15,
                        0.14,
                        0.28,
                        0.39));
        sales.put(
                "tokyo-electron",
                restOfWorld(
                        "tokyo-electron",
                        parameters,
                        new double[] {1399, 2004, 2209, 1830.5, 2431.6, 2400},
                        0.28,
                        0.28,
                        0.25,
                        0.42,
                        0.44));
        sales.put(
                "applied-materials",
                restOfWorld(
                        "applied-materials",
                        parameters,
                        new double[] {17.2, 23.06, 25.79, 26.52, 27.18, 28.37},
                        0.32,
                        0.33,
                        0.28,
                        0.27,
                        0.36));
        sales.put(
                "lam-research",
                restOfWorld(
                        "lam-research",
                        parameters,
                        new double[] {10.04, 14.63, 17.23, 17.43, 14.91, 18.44},
                        0.31,
                        0.35,
                        0.31,
                        0.33,
                        0.42));
        sales.put(
                "kla",
                restOfWorld(
                        "kla",
                        parameters,
                        new double[] {5.81, 6.92, 9.21, 10.5, 9.81, 12.16},
                        0.25,
                        0.26,
                        0.29,
                        0.29,
                        0.41));
        return new ToolMarket(parameters, sales);
    }

    /** Runs to and including a month. */
    UpstreamHistory run(int lastMonth) {
        for (int month = months.size(); month <= lastMonth; month++) {
            months.add(step(month));
        }
        return this;
    }

    /** Month index of a year and calendar month. */
    static int month(int year, int calendarMonth) {
        return (year - 2020) * 12 + calendarMonth - 1;
    }

    static SortedMap<Double, Double> path(double... yearsAndValues) {
        SortedMap<Double, Double> path = new TreeMap<>();
        for (int i = 0; i < yearsAndValues.length; i += 2) {
            path.put(yearsAndValues[i], yearsAndValues[i + 1]);
        }
        return path;
    }

    private static SortedMap<Double, Double> restOfWorld(
            String maker, ToolParameters parameters, double[] reportedBn, double... chinaShares) {
        SortedMap<Integer, Double> reported = new TreeMap<>();
        Map<Integer, Double> shares = new TreeMap<>();
        for (int i = 0; i < reportedBn.length; i++) {
            reported.put(2020 + i, reportedBn[i]);
        }
        for (int i = 0; i < chinaShares.length; i++) {
            shares.put(2020 + i, chinaShares[i]);
        }
        return ToolSales.restOfWorldUsd(maker, reported, shares, parameters);
    }

    private Month step(int m) {
        double wait = since(m, 1, 2023, 1, 8, 2024, 4, 3.5);
        PackagingFoundry.Outputs packages = packaging.step(new PackagingFoundry.Inputs(m, wait));

        Map<String, Double> toolOpen = new TreeMap<>();
        SortedSet<String> announced = new TreeSet<>();
        Map<String, Double> smicOpen = new TreeMap<>();
        if (controls) {
            double american = since(m, 1, 2022, 10, 0.3, 2023, 11, 0.25, 2025, 1, 0.15);
            double listed = since(m, 1, 2020, 12, 0.75, 2025, 1, 0.3);
            AMERICAN.forEach(maker -> {
                toolOpen.put(maker, american);
                smicOpen.put(maker, american * listed);
            });
            toolOpen.put("asml", since(m, 0.8, 2023, 9, 0.6, 2024, 9, 0.5, 2025, 1, 0.45));
            toolOpen.put("tokyo-electron", since(m, 1, 2023, 7, 0.6, 2025, 1, 0.5));
            smicOpen.put("asml", since(m, 0.8, 2023, 9, 0.6, 2024, 9, 0.5, 2025, 1, 0.45));
            smicOpen.put("tokyo-electron", since(m, 1, 2023, 7, 0.6, 2025, 1, 0.5));
            if (m >= month(2023, 6) && m < month(2023, 9)) {
                announced.add("asml");
            }
            if (m >= month(2023, 3) && m < month(2023, 7)) {
                announced.add("tokyo-electron");
            }
        }
        ToolMarket.Outputs toolMonth = tools.step(new ToolMarket.Inputs(
                m, toolOpen, announced, since(m, 0.2e9, 2024, 6, 0.35e9), since(m, 0.05e9, 2024, 6, 0.1e9), 0));

        double denied = controls ? since(m, 0, 2020, 9, 0.25, 2022, 10, 0.5, 2023, 11, 0.8) : 0;
        double smicTools = tools.weightedOpenShare(smicOpen);
        double service = controls ? since(m, 1, 2020, 12, 0.83, 2025, 1, 0.54) : 1;
        double aiWafers = since(m, 300, 2022, 10, 2000, 2023, 6, 8000, 2024, 6, 15000);
        AdvancedFab.Outputs fabMonth = fab.step(
                new AdvancedFab.Inputs(
                        m,
                        aiWafers,
                        aiWafers,
                        controls ? 20000 : 2000,
                        denied,
                        since(m, 0.2e9, 2024, 6, 0.35e9),
                        smicTools,
                        service,
                        toolMonth.availability(),
                        toolMonth.advancedCoverage(),
                        false),
                random);

        double foundry = since(
                m,
                1,
                2020,
                9,
                13 / 30.0,
                2020,
                10,
                0,
                2022,
                10,
                0.15 * 25 / 31,
                2022,
                11,
                0.15,
                2024,
                11,
                0.05,
                2024,
                12,
                0);
        bank.step(new DieBank.Inputs(
                2500, controls ? foundry : 1, controls && m >= month(2020, 5) && m < month(2020, 9)));

        List<ChineseAssembly.Order> orders = orders(m);
        double memoryOpen = controls ? since(m, 1, 2024, 12, 30.05 / 31, 2025, 1, 0.05) : 1;
        double stacksNeeded = since(
                m, 22e3, 2021, 1, 28e3, 2022, 1, 40e3, 2022, 10, 70e3, 2023, 4, 120e3, 2023, 10, 170e3, 2024, 4, 220e3,
                2024, 10, 280e3);
        ChineseMemory.Request request =
                chineseMemory.request(new ChineseMemory.Inputs(stacksNeeded, denied, memoryOpen, false));
        double world = 0.85 * memory.outputGb(m);
        MemoryMarket.Outputs memoryMonth = memory.step(new MemoryMarket.Inputs(
                m,
                Map.of("world", world, ChineseMemory.BUYER, request.regularGb()),
                Map.of(ChineseMemory.BUYER, request.rushGb())));
        ChineseMemory.Outputs stacks = chineseMemory.receive(
                memoryMonth.deliveredGb().getOrDefault(ChineseMemory.BUYER, 0.0), controls ? 0.5 : 1);

        ChineseAssembly.Outputs cards = assembly.step(new ChineseAssembly.Inputs(
                m,
                orders,
                Map.of(
                        "huawei",
                        fabMonth.ascendWafers() * fab.sellableDiesPerWafer(666),
                        "cambricon",
                        0.6 * fabMonth.otherAiWafers() * fab.sellableDiesPerWafer(800)),
                Map.of("huawei", bank.stockDies()),
                chineseMemory.stockStacks()));
        bank.use(cards.bankDiesUsed().getOrDefault("huawei", 0.0));
        chineseMemory.use(cards.stacksUsed());
        return new Month(
                packages,
                fabMonth,
                fab.dieYield(666),
                assembly.productYield(fab.dieYield(666), 2, m - month(2024, 10)),
                bank.stockDies(),
                memoryMonth,
                stacks,
                chineseMemory.boughtStacks(),
                toolMonth,
                cards);
    }

    private static List<ChineseAssembly.Order> orders(int m) {
        List<ChineseAssembly.Order> orders = new ArrayList<>();
        double a = since(m, 1500, 2021, 1, 2200, 2023, 7, 500);
        orders.add(new ChineseAssembly.Order("huawei-910a", "huawei", 1, 4, -5, true, a));
        double b = since(m, 0, 2023, 6, 25000, 2024, 1, 60000, 2025, 1, 45000);
        orders.add(new ChineseAssembly.Order("huawei-910b", "huawei", 1, 4, month(2023, 6), true, b));
        double c = since(m, 0, 2024, 10, 3000, 2025, 1, 20000);
        orders.add(new ChineseAssembly.Order("huawei-910c", "huawei", 2, 8, month(2024, 10), true, c));
        double mlu = since(m, 0, 2024, 1, 200, 2024, 4, 300, 2024, 7, 900, 2024, 10, 9000);
        orders.add(new ChineseAssembly.Order("cambricon-590", "cambricon", 1, 5, month(2024, 1), false, mlu));
        return orders;
    }

    /** A step function: a first value, then year, calendar month and the value from then on. */
    private static double since(int m, double first, double... steps) {
        double value = first;
        for (int i = 0; i < steps.length; i += 3) {
            if (m >= month((int) steps[i], (int) steps[i + 1])) {
                value = steps[i + 2];
            }
        }
        return value;
    }
}
