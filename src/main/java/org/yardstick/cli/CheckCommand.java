package org.yardstick.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a scenario and tells every problem, without running it. */
@Command(
        name = "check",
        description = {"Read a scenario with all its files and tell every problem in them; nothing is run.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick check my-scenario.yaml",
            "  yardstick check history --set policy.us.licensed-2025-08.revenueShareRate=0.25",
            "  yardstick check history --paths | grep 2025-08",
            "  yardstick check small-yard --resolved > everything.yaml"
        })
final class CheckCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "Short name or file.")
    private String scenario;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Replace one value first; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--paths", description = "Print the path and value of every policy setting.")
    private boolean paths;

    @Option(names = "--resolved", description = "Print the whole scenario as it would be run.")
    private boolean resolved;

    CheckCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        LoadedScenario read = services.get().scenarios().load(scenario, settings);
        PrintWriter out = spec.commandLine().getOut();
        read.warnings().forEach(spec.commandLine().getErr()::println);
        if (resolved) {
            out.print(read.experimentCase().resolvedYaml());
        } else {
            out.println(read.id() + " is fine: " + read.title());
            out.println("  " + read.start() + " to " + read.until() + ", " + read.replicates() + " replicates, seed "
                    + read.seed());
            read.policies().forEach(line -> out.println("  " + line));
            if (paths) {
                read.settings().forEach(out::println);
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
