package org.yardstick.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Lists what there is to choose from. */
@Command(
        name = "list",
        description = {"List what there is: scenarios, regimes, levers, parameters, triggers or metrics.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  yardstick list scenarios", "  yardstick list parameters --scenario no-controls | grep -i yield"})
final class ListCommand implements Callable<Integer> {

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

    @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.", converter = SubjectReader.class)
    private Listing.Subject subject;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "history",
            description = "Scenario whose parameters or triggers are listed (default: ${DEFAULT-VALUE}).")
    private String scenario;

    ListCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        services.get()
                .listings()
                .apply(subject, scenario)
                .print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
