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

/** Runs one scenario. */
@Command(
        name = "run",
        description = {"Run one scenario: print shares in China, write results and charts.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick run history",
            "  yardstick run my-scenario.yaml --replicates 100 --until 2028-12",
            "  yardstick run small-yard --set world.buyerCount=500 --out results/few-buyers"
        })
final class RunCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "Short name or file. See: yardstick list scenarios.")
    private String scenario;

    @Mixin
    private RunOptions options;

    RunCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new Session(services.get(), options, spec).run(List.of(scenario));
    }
}
