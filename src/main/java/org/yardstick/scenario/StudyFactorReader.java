package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yardstick.market.Quantity;

/** Reads what varies in a study, and tries its ends on the study's scenarios. */
final class StudyFactorReader {

    /** A normal distribution further away than this leaves next to nothing of itself in the range. */
    private static final double MOST_DEVIATIONS = 4;

    private static final int DEFAULT_LEVELS = 5;

    private record Written(
            Optional<String> name,
            Optional<String> path,
            List<String> also,
            Optional<Double> low,
            Optional<Double> high,
            Optional<StudyFactor.Shape> distribution,
            Optional<Double> mode,
            Optional<Double> mean,
            Optional<Double> sd,

            @Quantity(unit = "levels", min = 2, max = 100_000)
            OptionalInt levels,

            Optional<Tree> scenarios,
            Optional<Tree> values,
            Optional<Tree> options,
            Optional<Boolean> cumulative) {

        boolean isCategory() {
            return scenarios.isPresent() || values.isPresent() || options.isPresent();
        }

        boolean hasRange() {
            return low.isPresent()
                    || high.isPresent()
                    || distribution.isPresent()
                    || mode.isPresent()
                    || mean.isPresent()
                    || sd.isPresent()
                    || levels.isPresent();
        }
    }

    /**
     * A factor as far as its own lines say.
     *
     * @param tree its keys
     * @param name its name
     * @param written its keys, read
     * @param scenarios scenarios that it names
     */
    record Read(Tree.Mapping tree, String name, Written written, List<Tree.Scalar> scenarios) {
        Place place() {
            return tree.place();
        }

        Place place(String key) {
            return tree.placeOf(key);
        }

        String path() {
            return "factors." + name;
        }
    }

    private final RecordBinder binder;
    private final ProblemList problems;

    StudyFactorReader(RecordBinder binder, ProblemList problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** Reads factors as far as their own lines say; wrong ones are reported and left out. */
    List<Read> read(List<Tree> items) {
        List<Read> factors = new ArrayList<>();
        Map<String, Place> names = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Tree item = items.get(i);
            String number = Integer.toString(i + 1);
            String name = item instanceof Tree.Mapping mapping
                    ? mapping.scalar("name")
                            .or(() -> mapping.scalar("path"))
                            .map(Tree.Scalar::text)
                            .orElse(number)
                    : number;
            Optional<Written> written = binder.record(item, Written.class, "factors." + name);
            Place earlier = names.putIfAbsent(name, item.place());
            if (earlier != null) {
                problems.add(
                        item.place(),
                        "factors." + name,
                        "is the name of two factors, first on line %d; expected one. Maybe give this one a name."
                                .formatted(earlier.line()));
            }
            written.ifPresent(read -> {
                Tree.Mapping tree = (Tree.Mapping) item;
                factors.add(new Read(tree, name, read, scalars(read.scenarios(), "factors." + name + ".scenarios")));
            });
        }
        return factors;
    }

    /** Tries factors on the study's scenarios; those that are wrong are reported and left out. */
    List<StudyFactor> check(List<Read> factors, StudyProbe probe) {
        List<StudyFactor> checked = new ArrayList<>();
        for (Read factor : factors) {
            int before = problems.count();
            Optional<StudyFactor> made = factor.written().isCategory() ? category(factor, probe) : range(factor, probe);
            made.filter(right -> problems.count() == before).ifPresent(checked::add);
        }
        return checked;
    }

    private Optional<StudyFactor> category(Read factor, StudyProbe probe) {
        int before = problems.count();
        Written written = factor.written();
        long kinds = List.of(written.scenarios(), written.values(), written.options()).stream()
                .filter(Optional::isPresent)
                .count();
        if (kinds > 1) {
            add(
                    factor,
                    "",
                    "has more than one of scenarios, values and options, expected one. Maybe remove the others.");
        }
        if (written.hasRange()) {
            add(factor, "", "is a category, expected no range, distribution or levels. Maybe remove them.");
        }
        if (written.values().isPresent() != written.path().isPresent()) {
            add(
                    factor,
                    "path",
                    written.path().isPresent()
                            ? "has no meaning for scenarios or options, expected a name. Maybe write name instead."
                            : "is missing, expected what the values are set to. Maybe add it here.");
        }
        if (written.path().isEmpty() && !written.also().isEmpty()) {
            add(factor, "also", "has no meaning without a path, expected none. Maybe remove it.");
        }
        List<StudyFactor.Choice> choices = new ArrayList<>();
        factor.scenarios()
                .forEach(label ->
                        choices.add(new StudyFactor.Choice(label.text(), Optional.of(label.text()), List.of())));
        String path = written.path().orElse("");
        for (Tree.Scalar value : scalars(written.values(), factor.path() + ".values")) {
            List<String> settings = StudyFactor.settings(path, written.also(), value.text());
            if (path.isEmpty() || probe.takes(settings, value.place(), factor.path() + ".values")) {
                choices.add(new StudyFactor.Choice(value.text(), Optional.empty(), settings));
            }
        }
        written.options().ifPresent(options -> options(factor, options, probe, choices));
        Map<String, Boolean> labels = new LinkedHashMap<>();
        for (StudyFactor.Choice choice : choices) {
            if (labels.put(choice.label(), true) != null) {
                add(factor, "", "names \"" + choice.label() + "\" twice, expected once. Maybe remove one.");
            }
        }
        if (choices.isEmpty() && problems.count() == before) {
            add(factor, "", "has no category, expected at least one. Maybe name some.");
        }
        return Optional.of(new StudyFactor.Category(
                factor.name(), path, written.also(), written.cumulative().orElse(false), choices));
    }

    private void options(Read factor, Tree options, StudyProbe probe, List<StudyFactor.Choice> choices) {
        String path = factor.path() + ".options";
        if (!(options instanceof Tree.Mapping labels)) {
            problems.add(
                    options.place(),
                    path,
                    "is %s, expected labels with lists of settings. Maybe write {none: [], some: [path=value]}."
                            .formatted(options.kind()));
            return;
        }
        labels.entries().forEach((label, entry) -> {
            List<String> settings = scalars(Optional.of(entry.value()), path + "." + label).stream()
                    .map(Tree.Scalar::text)
                    .toList();
            if (probe.takes(settings, entry.value().place(), path + "." + label)) {
                choices.add(new StudyFactor.Choice(label, Optional.empty(), settings));
            }
        });
    }

    private List<Tree.Scalar> scalars(Optional<Tree> list, String path) {
        List<Tree.Scalar> scalars = new ArrayList<>();
        if (list.isPresent() && list.get() instanceof Tree.Sequence sequence) {
            for (Tree item : sequence.items()) {
                if (item instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
                    scalars.add(scalar);
                } else {
                    problems.add(item.place(), path, "is " + item.kind() + ", expected one value. Maybe name one.");
                }
            }
        } else if (list.isPresent()) {
            problems.add(
                    list.get().place(),
                    path,
                    "is %s, expected a list. Maybe write it in brackets, as in [a, b]."
                            .formatted(list.get().kind()));
        }
        return scalars;
    }

    private Optional<StudyFactor> range(Read factor, StudyProbe probe) {
        Written written = factor.written();
        if (written.cumulative().isPresent()) {
            add(factor, "cumulative", "has no meaning for a number, expected none. Maybe list values.");
        }
        if (written.path().isEmpty()) {
            add(
                    factor,
                    "path",
                    "is missing, expected a path, or one of scenarios, values and options. Maybe see: yardstick list parameters.");
            return Optional.empty();
        }
        String path = written.path().get();
        Optional<Parameter> parameter = probe.parameter(path);
        Optional<Double> low = written.low().or(() -> parameter.flatMap(Parameter::low));
        Optional<Double> high = written.high().or(() -> parameter.flatMap(Parameter::high));
        boolean number = parameter
                .map(Parameter::value)
                .map(value -> value.matches("[-+0-9.].*") && !value.matches("\\d{4}-\\d{2}.*"))
                .orElse(true);
        if (!number) {
            add(
                    factor,
                    "",
                    "sets what is no number (now %s), expected values. Maybe write values: [...]."
                            .formatted(parameter.map(Parameter::value).orElse("")));
            return Optional.empty();
        }
        if (low.isEmpty() || high.isEmpty()) {
            String given = low.or(() -> high).map(Scalars::text).orElse("1");
            if (parameter.isPresent()
                    || probe.takes(List.of(path + "=" + given), factor.place("path"), factor.path())) {
                add(
                        factor,
                        "",
                        "has no range: neither low and high here, nor in the world's files. Maybe add low: and high:.");
            }
            return Optional.empty();
        }
        return bounded(factor, parameter, low.get(), high.get(), probe);
    }

    private Optional<StudyFactor> bounded(
            Read factor, Optional<Parameter> parameter, double low, double high, StudyProbe probe) {
        Written written = factor.written();
        String path = written.path().orElseThrow();
        StudyFactor.Shape shape = written.distribution().orElse(StudyFactor.Shape.UNIFORM);
        if (!(low < high)) {
            add(
                    factor,
                    "low",
                    "is %s, with high %s; expected a low end below the high end. Maybe swap them, or take values."
                            .formatted(Scalars.text(low), Scalars.text(high)));
            return Optional.empty();
        }
        boolean whole = parameter.map(Parameter::whole).orElse(false);
        boolean fine = true;
        for (boolean end : List.of(false, true)) {
            double value = end ? high : low;
            fine &= probe.takes(
                    StudyFactor.settings(path, written.also(), Scalars.text(value)),
                    factor.place(end ? "high" : "low"),
                    factor.path() + (end ? ".high" : ".low"));
            if (!fine && parameter.isEmpty()) {
                return Optional.empty();
            }
        }
        shape(factor, shape, low, high);
        return Optional.of(new StudyFactor.Range(
                factor.name(),
                path,
                written.also(),
                parameter.map(Parameter::unit).orElse(""),
                low,
                high,
                shape,
                written.mode().orElse(Double.NaN),
                written.mean().orElse(Double.NaN),
                written.sd().orElse(Double.NaN),
                written.levels().orElse(DEFAULT_LEVELS),
                whole,
                written.low().isPresent() && written.high().isPresent()
                        ? ""
                        : parameter.map(Parameter::source).orElse("")));
    }

    private void shape(Read factor, StudyFactor.Shape shape, double low, double high) {
        Written written = factor.written();
        meant(factor, "mode", written.mode().isPresent(), shape == StudyFactor.Shape.TRIANGULAR, shape);
        meant(factor, "mean", written.mean().isPresent(), shape == StudyFactor.Shape.NORMAL, shape);
        meant(factor, "sd", written.sd().isPresent(), shape == StudyFactor.Shape.NORMAL, shape);
        if (shape == StudyFactor.Shape.LOG_UNIFORM && low <= 0) {
            add(
                    factor,
                    "low",
                    "is %s, expected a number above 0 for log-uniform. Maybe take uniform."
                            .formatted(Scalars.text(low)));
        }
        written.mode()
                .filter(mode -> mode < low || mode > high)
                .ifPresent(mode -> add(
                        factor,
                        "mode",
                        "is %s, expected a number from %s to %s. Maybe widen the range."
                                .formatted(Scalars.text(mode), Scalars.text(low), Scalars.text(high))));
        written.sd()
                .filter(sd -> !(sd > 0))
                .ifPresent(sd -> add(
                        factor,
                        "sd",
                        "is %s, expected a number above 0. Maybe remove the sign.".formatted(Scalars.text(sd))));
        if (written.mean().isPresent() && written.sd().filter(sd -> sd > 0).isPresent()) {
            double away = Math.max(low - written.mean().get(), written.mean().get() - high)
                    / written.sd().get();
            if (away > MOST_DEVIATIONS) {
                add(
                        factor,
                        "mean",
                        "is %s, more than %s standard deviations outside the range; expected one in or near it. Maybe check the unit."
                                .formatted(Scalars.text(written.mean().get()), Scalars.text(MOST_DEVIATIONS)));
            }
        }
    }

    private void meant(Read factor, String key, boolean given, boolean wanted, StudyFactor.Shape shape) {
        if (given && !wanted) {
            add(factor, key, "has no meaning for " + shape.label() + ", expected none. Maybe name the distribution.");
        } else if (!given && wanted) {
            add(factor, key, "is missing, expected a number for " + shape.label() + ". Maybe add it here.");
        }
    }

    private void add(Read factor, String key, String message) {
        problems.add(factor.place(key), RecordBinder.join(factor.path(), key).replaceAll("\\.$", ""), message);
    }
}
