package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.Parameter;

/**
 * A few yearly figures of the teaching world, kept as files. Its parameters are pinned in {@code parameters.txt}, so that
 * calibration does not move them: what moves them is a change of the model, of its data, or of the files themselves.
 */
class GoldenMetricsTest {
    private static final Path FOLDER = Trial.HOME.resolve("src/test/resources/org/yardstick/model/golden");
    private static final String ADVICE =
            "The golden figures of %s moved, so a change reached the model's numbers. If it"
                    + " was meant to, renew them with: mvn test -Dtest=GoldenMetricsTest -Drenew, look at the"
                    + " difference, and say in the commit why they moved. If it was not, find the change that did it first.";

    private static final Set<String> METRICS = Set.of(
            "vendor_units", "vendor_revenue_12m", "domestic_share_12m", "capability_lag", "owned_compute", "trust_us");

    private static boolean renewing() {
        return System.getProperty("renew") != null;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fence | policy.us.two-blocs-fence.from=2020-01-01",
                "open | policy.us.two-blocs-fence.from=2031-01-01",
                "tripwire | triggers.us.tripwire.level=14"
            })
    void yearlyFiguresOfTheTeachingWorldStayAsTheyWere(String name, String setting) throws IOException {
        Path parameters = FOLDER.resolve("parameters.txt");
        if (renewing()) {
            Files.createDirectories(FOLDER);
            Files.writeString(parameters, pins());
        }
        List<String> settings = new ArrayList<>(Files.readAllLines(parameters));
        settings.add(setting);
        RunRecord run =
                Trial.run(Trial.small("two-blocs", settings.toArray(new String[0])), 0, MetricSelection.of(METRICS));
        Path file = FOLDER.resolve(name + ".csv");
        String now = csv(run);
        if (renewing()) {
            Files.writeString(file, now);
        }
        assertThat(now).as(ADVICE, name).isEqualTo(Files.readString(file));
    }

    @Test
    void theThreeWorldsDiffer() {
        assertThat(text("fence")).isNotEqualTo(text("open")).isNotEqualTo(text("tripwire"));
        assertThat(text("tripwire")).contains("trigger,,us,tripwire");
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every parameter that has a range, at its value now. */
    private static String pins() {
        StringBuilder pins = new StringBuilder();
        for (Parameter parameter : Trial.small("two-blocs").parameters().entries()) {
            if (parameter.low().isPresent() && parameter.high().isPresent()) {
                pins.append(parameter.path())
                        .append('=')
                        .append(parameter.value())
                        .append('\n');
            }
        }
        return pins.toString();
    }

    /** December values with six digits, and the months in which triggers fired. */
    private static String csv(RunRecord run) {
        StringBuilder text = new StringBuilder("metric,basis,market,vendor");
        for (int year = run.start().getYear();
                year <= run.start().plusMonths(run.months() - 1L).getYear();
                year++) {
            text.append(',').append(year).append("-12");
        }
        text.append('\n');
        for (Map.Entry<MetricKey, double[]> entry : new TreeMap<>(run.series()).entrySet()) {
            MetricKey key = entry.getKey();
            text.append(String.join(",", key.metric(), key.basis(), key.market(), key.vendor()));
            for (int month = 11; month < run.months(); month += 12) {
                double value = entry.getValue()[month];
                text.append(',').append(Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value));
            }
            text.append('\n');
        }
        run.firings()
                .forEach(firing ->
                        text.append("trigger,,%s,%s,%s\n".formatted(firing.issuer(), firing.trigger(), firing.from())));
        return text.toString();
    }
}
