package org.yardstick.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that runs scenarios of the user's choice. */
final class RunOptions extends ModelOptions {

    @Option(
            names = "--until",
            paramLabel = "MONTH",
            converter = Month.class,
            description = "Last month simulated, such as 2030-12 (default: the scenario's).")
    private Optional<YearMonth> until = Optional.empty();

    @Option(
            names = "--metrics",
            paramLabel = "IDS",
            description = "Metrics to write: ids with commas between, default or all. See: yardstick list metrics.")
    private String metrics = MetricChoice.DEFAULT;

    /** Reads months. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no month, expected one such as 2030-12");
            }
        }
    }

    @Override
    List<String> allSettings() {
        List<String> all = new ArrayList<>(super.allSettings());
        until.ifPresent(month -> all.add("until=" + month));
        return all;
    }

    String metrics() {
        return metrics;
    }
}
