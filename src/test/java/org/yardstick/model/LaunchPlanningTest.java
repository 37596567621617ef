package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yardstick.experiment.Observables;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.scenario.ResolvedScenario;
import org.yardstick.scenario.ScenarioReader;

/** What vendors make before anybody has ordered it. */
class LaunchPlanningTest {
    private static final String UNTIL = "until=2024-06";
    private static final int OCTOBER_2023 = 45;

    @Test
    void aNewcomerMakesWhatItsCustomersSaySoThatItsFirstYearIsNotLostToWaiting() {
        Map<Integer, Double> sounded = new HashMap<>();
        Map<Integer, Double> ordered = new HashMap<>();
        run(
                "history",
                world -> world.line("amd-mi300x").ifPresent(line -> {
                    sounded.put(world.month(), line.soundedUnits());
                    ordered.put(world.month(), line.orderRate());
                }));
        assertThat(sounded.get(OCTOBER_2023))
                .as("asked two months before launch")
                .isGreaterThan(1000);
        assertThat(ordered.get(OCTOBER_2023)).isZero();
    }

    @Test
    void customersSayNothingOfAProductOnceItsRampIsOver() {
        Map<Integer, Double> sounded = new HashMap<>();
        run(
                "history",
                world -> world.line("nvidia-a100").ifPresent(line -> sounded.put(world.month(), line.soundedUnits())));
        assertThat(sounded.get(24)).isEqualTo(sounded.get(40));
    }

    @Test
    void aRedesignIsStockedBeforeItsSaleAndSoldByNobodyBefore() {
        Map<Integer, Double> stock = new HashMap<>();
        Map<Integer, Double> delivered = new HashMap<>();
        int[] launch = {Integer.MAX_VALUE};
        run(
                "history",
                world -> world.line("nvidia-h20").ifPresent(line -> {
                    launch[0] = line.launchMonth();
                    stock.put(world.month(), line.inventory());
                    delivered.put(world.month(), line.delivered());
                }));
        assertThat(launch[0]).isBetween(OCTOBER_2023 + 1, OCTOBER_2023 + 6);
        assertThat(stock.get(launch[0] - 1)).isPositive();
        assertThat(delivered.get(launch[0] - 1)).isZero();
    }

    @Test
    void aRedesignWaitsUntilTheProductItselfIsMadeInVolume() {
        Map<String, Integer> launches = new HashMap<>();
        run("history", world -> {
            for (String id : new String[] {"nvidia-h100", "nvidia-h800"}) {
                world.line(id).ifPresent(line -> launches.put(id, line.launchMonth()));
            }
        });
        assertThat(launches.get("nvidia-h800")).isGreaterThanOrEqualTo(launches.getOrDefault("nvidia-h100", 1000) + 3);
    }

    @Test
    void bestFirstMovesWafersToTheChipThatIsWorthMost() {
        double byOrders = h100ShareOf2023("0");
        double best = h100ShareOf2023("5");
        assertThat(best).isGreaterThan(byOrders + 0.05);
    }

    @Test
    void ordersThatCanWaitCountAsLeadTimeGained() {
        run("history", world -> {
            if (world.month() == 10) {
                double none = SupplyPhase.need(world, 100, 100, 0, 1);
                double cover = 100 * world.parameters().vendors().coverMonths();
                double months = world.parameters().vendors().stockAdjustmentMonths();
                assertThat(none).isEqualTo(100 + cover / months, within(1e-9));
                assertThat(SupplyPhase.need(world, 100, 100, 0, 3))
                        .isEqualTo(100 + (200 + cover) / months, within(1e-9));
            }
        });
    }

    private static double h100ShareOf2023(String bestFirst) {
        RunRecord run = Trial.run(Trial.small("history", UNTIL, "world.vendors.bestFirst=" + bestFirst), 0);
        double h100 = unitsOf2023(run, "nvidia-h100") + unitsOf2023(run, "nvidia-h800");
        return h100 / (h100 + unitsOf2023(run, "nvidia-a100") + unitsOf2023(run, "nvidia-a100-40gb"));
    }

    private static double unitsOf2023(RunRecord run, String product) {
        double[] months = run.series()
                .getOrDefault(new MetricKey("product_units", "units", "world", product, "chips"), new double[54]);
        double sum = 0;
        for (int month = 36; month < 48; month++) {
            sum += Double.isNaN(months[month]) ? 0 : months[month];
        }
        return sum;
    }

    private static void run(String scenario, YardstickModel.Observer observer) {
        ResolvedScenario resolved = new ScenarioReader(LeverRegistry.types(), Observables.ofCatalogue())
                .resolve(scenario, Trial.HOME, java.util.List.of("world.buyerCount=200", UNTIL));
        Trial.model(new RunPlan(resolved.scenario()), 0, observer).runToEnd();
    }
}
