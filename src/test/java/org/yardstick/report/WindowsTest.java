package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final int JAN = Months.of(2024, 1);

    @Test
    void aTrailingSumNeedsTwelveMonthsAndCountsAbsentMonthsAsNone() {
        List<Point> flow = List.of(point(0, 1), point(5, 10), point(11, 100), point(12, 1000));
        List<Point> sums = Windows.trailingSum(flow, JAN, JAN + 13);
        assertThat(sums).extracting(Point::month).containsExactly(JAN + 11, JAN + 12, JAN + 13);
        assertThat(sums).extracting(Point::median).containsExactly(111.0, 1110.0, 1110.0);
        assertThat(sums).noneMatch(Point::hasBand);
    }

    @Test
    void sharesAreRatiosOfSumsAndLeaveOutMonthsWithoutSales() {
        Map<String, List<Point>> shares =
                Windows.shares(Map.of("x", List.of(point(0, 3), point(1, 0)), "y", List.of(point(0, 1), point(1, 0))));
        assertThat(shares.get("x")).extracting(Point::median).containsExactly(0.75);
        assertThat(shares.get("y")).extracting(Point::median).containsExactly(0.25);
    }

    @Test
    void publishedQuartersAddUpToYearsOnlyWithoutGaps() {
        List<Observation> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < 5; quarter++) {
            quarters.add(new Observation(JAN + 3 * quarter, JAN + 3 * quarter + 2, quarter + 1, quarter, quarter + 2));
        }
        quarters.add(new Observation(JAN + 18, JAN + 20, 50, 40, 60));
        List<Observation> years = Windows.trailingSum(quarters);
        assertThat(years)
                .containsExactly(
                        new Observation(JAN + 11, JAN + 11, 1 + 2 + 3 + 4, 0 + 1 + 2 + 3, 2 + 3 + 4 + 5),
                        new Observation(JAN + 14, JAN + 14, 2 + 3 + 4 + 5, 1 + 2 + 3 + 4, 3 + 4 + 5 + 6));
    }

    @Test
    void aPublishedYearIsAYear() {
        assertThat(Windows.trailingSum(List.of(new Observation(JAN, JAN + 11, 7, 6, 8))))
                .containsExactly(new Observation(JAN + 11, JAN + 11, 7, 6, 8));
    }

    @Test
    void aPileEndsWhereTheNextVendorBegins() {
        List<Stack.Part> parts = Stack.pile(
                Map.of("nvidia", List.of(point(0, 6)), "huawei", List.of(point(0, 3)), "nobody", List.of(point(0, 1))),
                "china");
        assertThat(parts).extracting(Stack.Part::vendor).containsExactly("huawei", "nvidia", "other");
        assertThat(parts.get(1).edges().get(0).low()).isEqualTo(3.0);
        assertThat(parts.get(1).edges().get(0).high()).isEqualTo(9.0);
        assertThat(Stack.top(parts)).isCloseTo(10.0, within(1e-12));
    }

    private static Point point(int month, double value) {
        return new Point(JAN + month, value, Double.NaN, Double.NaN);
    }
}
