package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitChartTest {

    private static final String HEADER = "target,basis,market,vendor,start,end,weight,observed,low,high,median,p05,p95,"
            + "inside,covered,null_constant,null_trend,beats_null\n";

    @TempDir
    private Path folder;

    private List<DrawnChart> draw(String rows) throws IOException {
        Files.writeString(folder.resolve("fit.csv"), HEADER + rows);
        Files.writeString(
                folder.resolve("observed.csv"), "target,basis,market,vendor,unit\nyield,,china,huawei-910c,fraction\n");
        return ChartBook.draw(folder, folder.resolve("charts"), ChartOptions.standard());
    }

    @Test
    void metricsOfAGroupShareAChartAndOthersHaveTheirOwn() throws IOException {
        assertThat(draw("""
                vendor_units,units,china,nvidia,2024-01,2024-03,high,10,8,12,9,8,11,true,true,,,
                yield,,china,huawei-910c,2024-11,2024-11,low,0.2,0.15,0.38,0.3,0.2,0.4,true,true,,,
                unmet_demand,value,china,,2024-01,2024-03,low,5e9,4e9,6e9,,,,false,false,,,
                """))
                .extracting(DrawnChart::name)
                .containsExactly("fit-units", "fit-supply", "fit-unmet-demand");
        String supply = Files.readString(folder.resolve("charts/fit-supply.svg"));
        assertThat(supply).contains("Yield, %").contains("Huawei 910C in China");
    }

    @Test
    void manySeriesContinueOnAnotherPage() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String vendor : List.of("a", "b", "c", "d", "e", "f", "g")) {
            rows.append("vendor_revenue,value,world,").append(vendor);
            rows.append(",2024-01,2025-12,high,10,8,12,9,8,11,true,true,,,\n");
        }
        assertThat(draw(rows.toString())).extracting(DrawnChart::name).containsExactly("fit-revenue", "fit-revenue-2");
        assertThat(Files.readString(folder.resolve("charts/fit-revenue.svg"))).contains("Shaded: not used for fitting");
    }

    @Test
    void aFitWithoutRowsIsRefused() {
        assertThatThrownBy(() -> draw("")).hasMessageContaining("fit.csv has no rows");
    }
}
