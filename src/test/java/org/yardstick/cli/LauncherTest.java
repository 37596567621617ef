package org.yardstick.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a house of its own, where java and mvn are small scripts that leave a trace. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
final class LauncherTest {

    private static final String FAKE_JAVA = """
            #!/bin/sh
            case "$*" in
                -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2 ;;
                *ArchiveClassesAtExit=*)
                    for word; do case $word in -XX:ArchiveClassesAtExit=*) echo x > "${word#*=}" ;; esac; done ;;
                *) echo "in $(pwd) ran $*" ;;
            esac
            """;
    private static final String FAKE_MVN = """
            #!/bin/sh
            echo built >> builds
            mkdir -p target
            echo jar > target/yardstick-new.jar
            """;
    private static final String BROKEN_MVN = """
            #!/bin/sh
            echo 'Foo.java: a semicolon is missing'
            exit 1
            """;

    @TempDir
    private Path tmp;

    private Path home;
    private Path jdk;
    private Path mavenBin;

    private record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void buildTheHouse() throws IOException {
        Path real = tmp.toRealPath();
        home = Files.createDirectories(real.resolve("a house"));
        jdk = Files.createDirectories(real.resolve("a jdk"));
        mavenBin = Files.createDirectories(real.resolve("a maven"));
        Files.copy(Path.of("yardstick"), home.resolve("yardstick"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("src/main/Foo.java"), "class Foo {}");
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/java"), FAKE_JAVA);
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        script(mavenBin.resolve("mvn"), FAKE_MVN);
    }

    @Test
    void isReadByAPlainShell() throws Exception {
        Process process = new ProcessBuilder("sh", "-n", "yardstick")
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
    }

    @Test
    void buildsAtFirstUseAndSaysSo() throws Exception {
        Result result = launch("--version");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).isEqualTo("Building Yardstick (first use, about a minute)...\n");
        assertThat(result.out())
                .endsWith(" -cp " + home.resolve("target/yardstick.jar") + " org.yardstick.cli.Main --version\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void doesNotBuildAgainWithoutCause() throws Exception {
        launch("--version");
        Result second = launch("--version");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewerAndNamesIt() throws Exception {
        launch("--version");
        Path source = home.resolve("src/main/Foo.java");
        FileTime built = Files.getLastModifiedTime(home.resolve("target/yardstick.jar"));
        Files.setLastModifiedTime(source, FileTime.from(built.toInstant().plusSeconds(1)));
        assertThat(launch("--version").err()).contains("src/main/Foo.java is newer than the program");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsOnlyOnceForASourceDatedInTheFuture() throws Exception {
        Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
        launch("--version");
        assertThat(launch("--version").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsOnceWhenStartedTwiceAtOnce() throws Exception {
        Process first = start(tmp, home.resolve("yardstick"), "one");
        Process second = start(tmp, home.resolve("yardstick"), "two");
        assertThat(finish(first).exitCode()).isZero();
        assertThat(finish(second).exitCode()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndRunsNothing() throws Exception {
        script(mavenBin.resolve("mvn"), BROKEN_MVN);
        Result result = launch("--version");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("a semicolon is missing").contains("target/build.log");
    }

    @Test
    void keepsTheCallersDirectoryAndArgumentsWhenCalledByALink() throws Exception {
        Path elsewhere = Files.createDirectories(home.resolveSibling("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("ys"), Path.of("../a house/yardstick"));
        Result result = finish(start(elsewhere, link, "run", "two words", "*"));
        assertThat(result.out())
                .startsWith("in " + elsewhere + " ran ")
                .contains("-Dyardstick.home=" + home + " ")
                .endsWith(" run two words *\n");
    }

    @Test
    void looksAtSparkOnlyWhenItIsAskedFor() throws Exception {
        Path parts = home.resolve("target/spark");
        assertThat(launch("sweep", "x", "--engine", "spark").out()).contains("yardstick.jar:" + parts + "/* ");
        assertThat(launch("sweep", "x", "--engine=spark").out()).contains("yardstick.jar:" + parts + "/* ");
        assertThat(launch("sweep", "spark").out()).doesNotContain(parts.toString());
    }

    @Test
    void looksAtParquetOnlyWhenItIsAskedFor() throws Exception {
        assertThat(launch("sweep", "x", "--format", "parquet").out())
                .contains("yardstick.jar:" + home.resolve("target/parquet") + "/* ");
        assertThat(launch("sweep", "x", "--format", "csv").out()).contains("yardstick.jar org.yardstick.cli.Main ");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        script(jdk.resolve("bin/java"), "#!/bin/sh\necho 'java version \"1.8.0_292\"' >&2\n");
        Result result = launch("--version");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("Java 17 or newer is needed").contains("1.8.0_292");
    }

    @Test
    void namesAJavaHomeWithoutJava() throws Exception {
        Files.delete(jdk.resolve("bin/java"));
        Result result = launch("--version");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("JAVA_HOME is " + jdk);
    }

    private Result launch(String... arguments) throws Exception {
        return finish(start(tmp, home.resolve("yardstick"), arguments));
    }

    private Process start(Path directory, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", mavenBin.toString(), (path, maven) -> maven + ":" + path);
        builder.environment().remove("YARDSTICK_JAVA_OPTS");
        return builder.start();
    }

    private static Result finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the launcher ends").isTrue();
        return new Result(process.exitValue(), out, err);
    }

    private int builds() throws IOException {
        return Files.readAllLines(home.resolve("builds")).size();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
