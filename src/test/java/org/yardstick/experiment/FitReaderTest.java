package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;
import org.yardstick.scenario.ObservedPoint;

/** What a run of four months from 2024-01 says about published figures. */
final class FitReaderTest {

    private static final int MONTHS = 4;

    private final SortedMap<MetricKey, double[]> series = new TreeMap<>();
    private final SortedMap<MetricKey, RunRecord.Ratio> ratios = new TreeMap<>();

    private static MetricKey key(String metric, String basis, String market, String vendor) {
        return new MetricKey(metric, basis, market, vendor, "");
    }

    private static ObservedPoint point(
            String metric, String basis, String market, String vendor, String start, String end) {
        return new ObservedPoint(
                metric,
                basis,
                market,
                vendor,
                YearMonth.parse(start),
                YearMonth.parse(end),
                10,
                8,
                12,
                "",
                ObservedPoint.Weight.KEY,
                "a test",
                2);
    }

    private double value(ObservedPoint point) {
        RunRecord run = new RunRecord(YearMonth.of(2024, 1), MONTHS, series, ratios);
        return new FitReader(List.of(point)).values(run)[0];
    }

    private void share(MetricKey key, double[] above, double[] below) {
        double[] monthly = new double[MONTHS];
        Arrays.setAll(monthly, month -> above[month] / below[month]);
        series.put(key, monthly);
        ratios.put(key, new RunRecord.Ratio(above, below));
    }

    @Test
    void flowsSumOverTheWindow() {
        series.put(key("vendor_units", "units", "china", "nvidia"), new double[] {1, 2, Double.NaN, 8});
        assertThat(value(point("vendor_units", "units", "china", "nvidia", "2024-02", "2024-04")))
                .isEqualTo(10);
    }

    @Test
    void stocksTakeTheLastMonthOfTheWindow() {
        series.put(key("hbm_stockpile", "units", "china", ""), new double[] {1, 2, 3, 4});
        assertThat(value(point("hbm_stockpile", "units", "china", "", "2024-01", "2024-03")))
                .isEqualTo(3);
    }

    /** One card of two, then nine of ten: ten of twelve, not the mean of a half and nine tenths. */
    @Test
    void sharesAreRatiosOfSums() {
        share(key("domestic_share", "units", "china", ""), new double[] {1, 9, 0, 0}, new double[] {2, 10, 0, 0});
        assertThat(value(point("domestic_share", "units", "china", "", "2024-01", "2024-02")))
                .isCloseTo(10.0 / 12, within(1e-12));
    }

    /** Ten chips at 100 USD and thirty at 200: 7,000 USD for forty. */
    @Test
    void pricesAreWeightedByChipsSold() {
        share(key("chip_price", "value", "world", "nvidia-h100"), new double[] {1000, 6000, 0, 0}, new double[] {
            10, 30, 0, 0
        });
        assertThat(value(point("chip_price", "value", "world", "nvidia-h100", "2024-01", "2024-02")))
                .isCloseTo(175, within(1e-12));
    }

    @Test
    void aLagWithoutAnythingToWeighItByTakesThePlainMean() {
        series.put(key("capability_lag", "", "china", ""), new double[] {4, 6, 8, 10});
        assertThat(value(point("capability_lag", "", "china", "", "2024-01", "2024-04")))
                .isEqualTo(7);
    }

    @Test
    void whatARowLeavesOpenIsFilledInWhereOnlyOneSeriesFits() {
        series.put(key("smuggled_units", "units", "china", "nvidia"), new double[] {1, 1, 1, 1});
        series.put(key("us_to_china_compute_ratio", "compute", "world", ""), new double[] {5, 5, 5, 6});
        assertThat(value(point("smuggled_units", "", "china", "", "2024-01", "2024-02")))
                .isEqualTo(2);
        assertThat(value(point("us_to_china_compute_ratio", "compute", "china", "", "2024-04", "2024-04")))
                .isEqualTo(6);
    }

    @Test
    void aMetricWithoutAValueIsNotANumber() {
        series.put(key("vendor_units", "units", "china", "nvidia"), new double[] {1, 2, 3, 4});
        series.put(key("vendor_units", "units", "china", "amd"), new double[] {1, 2, 3, 4});
        assertThat(value(point("vendor_units", "units", "china", "huawei", "2024-01", "2024-02")))
                .isNaN();
        assertThat(value(point("vendor_units", "units", "china", "", "2024-01", "2024-02")))
                .isNaN();
        assertThat(value(point("vendor_units", "units", "china", "nvidia", "2024-01", "2024-05")))
                .isNaN();
    }
}
