package org.yardstick.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the report of a result folder: one page that needs nothing beside it. */
public final class ReportBook {

    private ReportBook() {}

    /**
     * What a report knows beside the folder it tells of.
     *
     * @param version the program's version
     * @param fit the shipped {@code fit.csv}, which says how the model meets the past
     * @param fitted the shipped list of parameters that were fitted, with {@code path} and {@code reason}
     */
    public record Shipped(String version, Optional<Path> fit, Optional<Path> fitted) {}

    /**
     * Writes a report; equal files give equal reports, byte for byte.
     *
     * @param folder a result folder of {@code run}, {@code compare}, {@code sweep}, {@code validate} or {@code claims}
     * @param file where to write
     * @param shipped what the report knows beside the folder
     * @return the file
     * @throws ReportException if the folder has no results, a file is malformed or the report cannot be written
     */
    public static Path write(Path folder, Path file, Shipped shipped) throws ReportException {
        ReportPage page = new PageMaker(folder, shipped, resource("report.css"), resource("report.js")).page();
        String text = rendered(page);
        Path target = file.toAbsolutePath();
        Path parent = Optional.ofNullable(target.getParent()).orElse(target);
        return ChartWriter.write(parent, String.valueOf(target.getFileName()), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The generated class takes null where nothing is to be put between tags. */
    @SuppressWarnings("NullAway")
    private static String rendered(ReportPage page) {
        StringOutput text = new StringOutput(1 << 20);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(text), null, page);
        return text.toString();
    }

    private static String resource(String name) throws ReportException {
        try (InputStream in = ReportBook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReportException("the program's resource " + name + " cannot be read", e);
        }
    }

    /** Returns whether a folder holds anything that a report can be made of. */
    static boolean hasResults(Path folder) {
        return Files.isRegularFile(folder.resolve("summary.csv"))
                || FitSeries.isFit(folder)
                || StudyMaker.isSweep(folder)
                || StudyMaker.hasVerdicts(folder);
    }
}
