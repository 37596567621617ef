package org.yardstick.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs several scenarios with shared seeds and tells how they differ. */
@Command(
        name = "compare",
        description = {
            "Run two or more scenarios with the same seeds: print shares in China and their paired differences, write"
                    + " results and charts. The first scenario is compared with each other one.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick compare small-yard market-control",
            "  yardstick compare no-controls small-yard market-control --replicates 50 --seed 7",
            "  yardstick compare history switch-to-market-control --until 2028-12 --overwrite"
        })
final class CompareCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "2..*",
            paramLabel = "SCENARIO",
            description = "Short names or files, two or more. See: yardstick list scenarios.")
    private List<String> scenarios;

    @Mixin
    private RunOptions options;

    CompareCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new Session(services.get(), options, spec).run(scenarios);
    }
}
