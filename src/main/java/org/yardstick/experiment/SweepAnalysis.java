package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.experiment.AnalysedOutcome.Interest;

/** Analyses the folder of a sweep from its files alone, and writes what was found beside them. */
public final class SweepAnalysis {

    static final String WORDS = "analysis.txt";

    private static final int WIDTH = 110;

    private static final List<String> ALL_FILES = List.of(
            SensitivityAnalysis.FILE,
            EffectAnalysis.FILE,
            BoxAnalysis.FILE,
            RegretAnalysis.FILE,
            RegretAnalysis.BY_FUTURE,
            PairAnalysis.FILE,
            StepAnalysis.FILE,
            TimingAnalysis.FILE);

    private final Path folder;
    private final String version;
    private final AnalysisOptions options;

    /**
     * What came of an analysis.
     *
     * @param lines what was found, in sentences
     * @param files files written
     */
    public record Result(List<String> lines, List<Path> files) {
        /** Copies the lists. */
        public Result {
            lines = List.copyOf(lines);
            files = List.copyOf(files);
        }
    }

    /**
     * Makes an analysis ready.
     *
     * @param folder folder of a sweep
     * @param version version of this program
     * @param options what the reader says beside the files
     */
    public SweepAnalysis(Path folder, String version, AnalysisOptions options) {
        this.folder = folder;
        this.version = version;
        this.options = options;
    }

    /**
     * Reads, analyses and writes. Equal folders give equal files.
     *
     * @throws UnreadableResults with every problem of the files and of the options; then nothing is written
     * @throws IOException if a file cannot be written
     */
    public Result run() throws IOException {
        SweepReader.Read read = SweepReader.read(folder, version);
        AnalysedSweep sweep = told(read.sweep());
        Optional<AnalysedFactor> policy = policy(sweep);
        List<String> lines = new ArrayList<>(heading(sweep, policy));
        read.notes().forEach(note -> lines.add("Note: " + note));
        List<AnalysisPart> parts = new ArrayList<>();
        if (sweep.structured()) {
            parts.add(SensitivityAnalysis.of(sweep));
        }
        // A few trajectories fill the space too unevenly for means by place.
        if (!sweep.trajectories()) {
            parts.add(EffectAnalysis.of(sweep));
        }
        parts.add(PairAnalysis.of(sweep, options));
        policy.filter(factor -> RegretAnalysis.isPossible(sweep, factor))
                .ifPresent(factor -> parts.add(RegretAnalysis.of(sweep, factor)));
        if (sweep.sampled()) {
            parts.add(BoxAnalysis.of(sweep, policy, options));
        }
        parts.add(StepAnalysis.of(sweep));
        parts.add(TimingAnalysis.of(sweep));
        for (AnalysisPart part : parts) {
            if (!part.sentences().isEmpty()) {
                lines.add("");
                lines.addAll(part.sentences());
            }
        }
        lines.add("");
        lines.addAll(hints(sweep, policy));
        List<String> wrapped =
                lines.stream().flatMap(line -> wrapped(line).stream()).toList();
        return new Result(wrapped, write(parts, wrapped));
    }

    /** Breaks a line at spaces; what follows stands in a little further. */
    private static List<String> wrapped(String line) {
        int indent = line.length() - line.stripLeading().length();
        List<String> lines = new ArrayList<>();
        StringBuilder now = new StringBuilder(" ".repeat(indent));
        boolean begun = false;
        for (String word : line.strip().split(" ", -1)) {
            if (begun && now.length() + 1 + word.length() > WIDTH) {
                lines.add(now.toString());
                now = new StringBuilder(" ".repeat(indent + 4)).append(word);
            } else {
                now.append(begun ? " " : "").append(word);
            }
            begun = true;
        }
        lines.add(now.toString().stripTrailing());
        return lines;
    }

    /** The sweep with what the reader says about factors and outcomes. */
    private AnalysedSweep told(AnalysedSweep sweep) {
        List<String> problems = new ArrayList<>();
        List<String> outcomes =
                sweep.outcomes().stream().map(AnalysedOutcome::name).toList();
        List<String> names = sweep.factors().stream().map(AnalysedFactor::name).toList();
        List<String> asked = new ArrayList<>(options.higherIsBetter().keySet());
        asked.addAll(options.interest().keySet());
        asked.stream()
                .filter(name -> !outcomes.contains(name))
                .forEach(name -> problems.add("There is no outcome \"" + name + "\" in " + folder + ", expected one of "
                        + String.join(", ", outcomes) + "."));
        List<String> categories = sweep.factors().stream()
                .filter(AnalysedFactor::isCategory)
                .map(AnalysedFactor::name)
                .toList();
        List<String> chosen = new ArrayList<>(options.cumulative());
        options.policy().ifPresent(chosen::add);
        chosen.stream()
                .filter(name -> !categories.contains(name))
                .forEach(
                        name -> problems.add("There is no category \"" + name + "\" in " + folder + ", expected one of "
                                + String.join(", ", categories) + (names.contains(name) ? ": it is a number." : ".")));
        options.base()
                .filter(level -> policy(sweep).map(AnalysedFactor::levels).orElse(List.of()).stream()
                        .noneMatch(level::equals))
                .ifPresent(level -> problems.add("The policy has no level \"" + level + "\", expected one of "
                        + String.join(
                                ", ", policy(sweep).map(AnalysedFactor::levels).orElse(List.of()))
                        + "."));
        Map<String, Interest> interest = new LinkedHashMap<>();
        options.interest()
                .forEach((name, text) -> interest(text)
                        .ifPresentOrElse(
                                side -> interest.put(name, side),
                                () -> problems.add(
                                        "\"" + text + "\" is no side of a threshold, expected such as \"above 0.5\""
                                                + " or \"below 0.5\".")));
        if (!problems.isEmpty()) {
            throw new UnreadableResults(problems);
        }
        return sweep.with(
                sweep.factors().stream()
                        .map(factor -> options.cumulative().contains(factor.name()) ? factor.cumulative(true) : factor)
                        .toList(),
                sweep.outcomes().stream()
                        .map(outcome -> told(outcome, interest))
                        .toList());
    }

    private AnalysedOutcome told(AnalysedOutcome outcome, Map<String, Interest> interest) {
        AnalysedOutcome now = outcome;
        Boolean higher = options.higherIsBetter().get(outcome.name());
        if (higher != null) {
            now = now.better(higher);
        }
        Interest side = interest.get(outcome.name());
        return side == null ? now : now.of(side);
    }

    private static Optional<Interest> interest(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (words.length != 2 || !List.of("above", "below").contains(words[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Interest(Double.parseDouble(words[1]), words[0].equals("above")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<AnalysedFactor> policy(AnalysedSweep sweep) {
        return sweep.factors().stream()
                .filter(factor -> factor.isCategory() && factor.distinct() > 1)
                .filter(factor -> options.policy().map(factor.name()::equals).orElse(true))
                .findFirst();
    }

    private List<String> heading(AnalysedSweep sweep, Optional<AnalysedFactor> policy) {
        List<String> lines = new ArrayList<>();
        lines.add("Analysis of " + folder.getFileName() + ": " + count(sweep.points(), "point") + " of "
                + count(sweep.factors().size(), "factor") + ", " + count(sweep.replicates(), "replicate") + " each");
        lines.add("");
        policy.ifPresent(
                factor -> lines.add("Policies (L): " + factor.name() + " = " + String.join(", ", factor.levels())
                        + "; held against "
                        + factor.levels().get(PairAnalysis.base(factor, options))));
        List<AnalysedFactor> uncertain = sweep.without(policy.map(List::of).orElse(List.of()));
        if (!uncertain.isEmpty()) {
            lines.add("Uncertainties (X): "
                    + uncertain.stream().map(AnalysedFactor::name).collect(Collectors.joining(", ")));
        }
        lines.add("Outcomes (M): "
                + sweep.outcomes().stream()
                        .map(outcome -> outcome.called().equals(outcome.name())
                                ? outcome.name()
                                : outcome.called() + " (" + outcome.name() + ")")
                        .collect(Collectors.joining("; ")));
        lines.add("Brackets hold 90% intervals"
                + (sweep.sampled() ? ", over other draws of points and luck." : ", over luck: points were listed."));
        lines.add("False alarms: of what does nothing, about one in 20 is still said to raise an outcome, and one in 20"
                + " to lower it.");
        return lines;
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** What the files do not say and the user could. */
    private static List<String> hints(AnalysedSweep sweep, Optional<AnalysedFactor> policy) {
        List<String> hints = new ArrayList<>();
        List<String> unsaid = sweep.outcomes().stream()
                .filter(outcome -> outcome.higherIsBetter().isEmpty())
                .map(AnalysedOutcome::name)
                .toList();
        if (policy.filter(factor -> RegretAnalysis.isPossible(sweep, factor)).isPresent() && !unsaid.isEmpty()) {
            hints.add("No regret of " + String.join(", ", unsaid) + ": say which values are wanted, by better: in the"
                    + " study or --better " + unsaid.get(0) + "=lower.");
        }
        if (sweep.sampled()
                && policy.isEmpty()
                && sweep.outcomes().stream()
                        .allMatch(outcome -> outcome.interest().isEmpty())) {
            hints.add("No boxes: say which values are of interest, by threshold: and is: in the study or --interest \""
                    + sweep.outcomes().get(0).name() + "=above 0.5\".");
        }
        return hints;
    }

    private List<Path> write(List<AnalysisPart> parts, List<String> lines) throws IOException {
        Map<String, AnalysisPart.Table> tables = new LinkedHashMap<>();
        for (AnalysisPart part : parts) {
            for (AnalysisPart.Table table : part.tables()) {
                if (!table.rows().isEmpty()) {
                    tables.put(table.name(), table);
                }
            }
        }
        // What an earlier analysis wrote with other options must not stay beside what this one found.
        for (String name : ALL_FILES) {
            Files.deleteIfExists(folder.resolve(name));
        }
        List<Path> files = new ArrayList<>();
        for (AnalysisPart.Table table : tables.values()) {
            files.add(write(table.name(), table.csv()));
        }
        String words = String.join("\n", lines).strip() + "\n";
        files.add(write(WORDS, words.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private Path write(String name, byte[] content) throws IOException {
        try (PartFile file = new PartFile(folder, name, name + PartFile.SUFFIX, Files::newOutputStream)) {
            file.write(content);
            file.publish();
        }
        return folder.resolve(name);
    }
}
