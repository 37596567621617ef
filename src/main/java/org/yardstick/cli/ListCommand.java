package org.yardstick.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Lists what there is to choose from. */
@Command(
        name = "list",
        description = {
            "List what there is: scenarios, studies, regimes, levers, parameters, triggers, metrics or charts.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick list scenarios",
            "  yardstick list triggers small-yard-adaptive",
            "  yardstick list parameters --scenario no-controls | grep -i yield"
        })
final class ListCommand implements Callable<Integer> {

    private static final Set<Listing.Subject> OF_A_SCENARIO =
            EnumSet.of(Listing.Subject.PARAMETERS, Listing.Subject.TRIGGERS);

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    /** Reads a subject and answers an unknown one with the names as they are written. */
    static final class SubjectReader implements ITypeConverter<Listing.Subject> {
        @Override
        public Listing.Subject convert(String text) {
            List<String> names = new ArrayList<>();
            for (Listing.Subject subject : Listing.Subject.values()) {
                if (subject.toString().equals(text.toLowerCase(Locale.ROOT))) {
                    return subject;
                }
                names.add(subject.toString());
            }
            throw new TypeConversionException("'" + text + "' cannot be listed, expected one of "
                    + String.join(", ", names) + "."
                    + NearestName.of(text, names)
                            .map(near -> " Maybe you mean \"" + near + "\".")
                            .orElse(""));
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "One of: ${COMPLETION-CANDIDATES}.",
            converter = SubjectReader.class)
    private Listing.Subject subject;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The same as --scenario NAME.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Scenario of the parameters (default: history) or triggers (default: all).")
    private Optional<String> scenario = Optional.empty();

    ListCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Optional<String> named = scenario.or(() -> name);
        if (named.isPresent() && !OF_A_SCENARIO.contains(subject)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'%s' is one name too many: %s are the same in every scenario.".formatted(named.get(), subject));
        }
        services.get().listings().apply(subject, named).print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
