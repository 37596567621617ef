package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What varies in a study. */
public sealed interface StudyFactor {

    /** Returns the name, which is also its column in results. */
    String name();

    /** Returns the path that it sets; blank where it stands for whole scenarios or several settings. */
    String path();

    /** Returns further paths that it sets to the same value. */
    List<String> also();

    /** Returns where its range comes from; blank where the study itself gives it. */
    String source();

    /** Returns the settings {@code path=value} that give a value to all its paths. */
    static List<String> settings(String path, List<String> also, String value) {
        List<String> settings = new ArrayList<>(List.of(path + "=" + value));
        also.forEach(other -> settings.add(other + "=" + value));
        return settings;
    }

    /** How a number spreads over its range, as files write it in lower case. */
    enum Shape {
        UNIFORM,
        LOG_UNIFORM,
        TRIANGULAR,
        NORMAL;

        /** Returns the name that files use. */
        public String label() {
            return Scalars.name(this);
        }
    }

    /**
     * A number.
     *
     * @param name name
     * @param path path that it sets
     * @param also further paths that it sets to the same value
     * @param unit unit in words; blank where it is not known
     * @param low low end of its range
     * @param high high end
     * @param shape how it spreads over the range
     * @param mode likeliest value of a triangular one; NaN for others
     * @param mean mean of a normal one before it is cut off; NaN for others
     * @param sd its standard deviation; NaN for others
     * @param levels values on a grid
     * @param whole whether it takes whole numbers only
     * @param source where the range comes from
     */
    record Range(
            String name,
            String path,
            List<String> also,
            String unit,
            double low,
            double high,
            Shape shape,
            double mode,
            double mean,
            double sd,
            int levels,
            boolean whole,
            String source)
            implements StudyFactor {
        public Range {
            also = List.copyOf(also);
        }
    }

    /**
     * A category.
     *
     * @param name name
     * @param path path that it sets, or blank
     * @param also further paths that it sets to the same value
     * @param cumulative whether each category adds something to the one before
     * @param choices what it may be, at least one
     */
    record Category(String name, String path, List<String> also, boolean cumulative, List<Choice> choices)
            implements StudyFactor {
        public Category {
            also = List.copyOf(also);
            choices = List.copyOf(choices);
        }

        @Override
        public String source() {
            return "";
        }

        /** Returns the labels in their order. */
        public List<String> labels() {
            return choices.stream().map(Choice::label).toList();
        }

        /** Returns the category of a label. */
        public Optional<Choice> choice(String label) {
            return choices.stream()
                    .filter(choice -> choice.label().equals(label))
                    .findFirst();
        }
    }

    /**
     * One category.
     *
     * @param label its value in results
     * @param scenario scenario that it stands for
     * @param settings settings {@code path=value} that it makes
     */
    record Choice(String label, Optional<String> scenario, List<String> settings) {
        public Choice {
            settings = List.copyOf(settings);
        }
    }
}
