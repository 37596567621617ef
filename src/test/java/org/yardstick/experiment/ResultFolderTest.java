package org.yardstick.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFolderTest {

    private static final Set<String> NAMES = Set.of("metrics.csv", "manifest.json");

    @TempDir
    private Path tmp;

    private Path out;

    @BeforeEach
    void nameTheFolder() {
        out = tmp.resolve("a/b");
    }

    private void file(String name, String text) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void manifest(String files) throws IOException {
        file("manifest.json", "{\"status\": \"finished\", \"files\": [" + files + "]}");
    }

    private List<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void refused(boolean overwrite, String... words) throws IOException {
        List<String> before = all();
        assertThatThrownBy(() -> ResultFolder.prepare(out, overwrite, NAMES))
                .isInstanceOf(OutputRefused.class)
                .message()
                .contains(words);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void makesAFolderThatIsNotThere() throws Exception {
        ResultFolder.prepare(out, false, NAMES).close();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws Exception {
        file("notes.txt", "mine");
        refused(false, "not empty", "--overwrite", "--out");
    }

    @Test
    void saysThatAnEarlierExperimentDidNotFinish() throws Exception {
        file("manifest.json", "{\"status\": \"running\"}");
        refused(false, "did not finish");
    }

    @Test
    void refusesAFileInTheFoldersPlace() throws Exception {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "mine");
        assertThatThrownBy(() -> ResultFolder.prepare(out, true, NAMES))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void overwritingDeletesOnlyWhatTheManifestLists() throws Exception {
        file("metrics.csv", "old");
        file("metrics.csv.part", "half");
        file("metrics.csv.part.1", "half");
        file("charts/shares.png", "old");
        file("charts/mine.png", "mine");
        file("maps/world.png", "old");
        file("notes.txt", "mine");
        file("notes.txt.part", "mine");
        manifest("{\"name\": \"metrics.csv\"}, {\"name\": \"charts/shares.png\"}, {\"name\": \"maps/world.png\"},"
                + " {\"name\": \"gone.csv\"}");
        ResultFolder.prepare(out, true, NAMES).close();
        assertThat(all()).containsExactly("charts/mine.png", "notes.txt", "notes.txt.part");
        assertThat(out.resolve("maps")).doesNotExist();
    }

    @Test
    void overwritingKnowsWhatAKilledExperimentMeantToWrite() throws Exception {
        file("metrics.csv.part", "half");
        file("manifest.json", "{\"status\": \"running\", \"planned\": [\"metrics.csv\"], \"files\": []}");
        ResultFolder.prepare(out, true, NAMES).close();
        assertThat(all()).isEmpty();
    }

    @Test
    void overwritingRefusesFilesOfOthersUnderItsNames() throws Exception {
        file("metrics.csv", "mine");
        refused(true, "metrics.csv", "in the way");
        manifest("");
        refused(true, "metrics.csv", "in the way");
    }

    @Test
    void overwritingRefusesAManifestThatLeadsElsewhere() throws Exception {
        Files.createDirectories(out);
        Files.writeString(tmp.resolve("precious"), "mine");
        manifest("{\"name\": \"../../precious\"}");
        refused(true, "outside");
        manifest("{\"name\": \"" + tmp.resolve("precious") + "\"}");
        refused(true, "outside");
        assertThat(tmp.resolve("precious")).exists();
    }

    @Test
    void overwritingRefusesLinksThatLeadElsewhere() throws Exception {
        Files.createDirectories(out);
        Path elsewhere = Files.createDirectories(tmp.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "mine");
        Files.createSymbolicLink(out.resolve("charts"), elsewhere);
        manifest("{\"name\": \"charts/precious\"}");
        refused(true, "outside");
        assertThat(elsewhere.resolve("precious")).exists();
    }

    @Test
    void overwritingRefusesAManifestThatCannotBeRead() throws Exception {
        file("manifest.json", "{\"files\": [");
        refused(true, "cannot be read");
        file("manifest.json", "[]");
        refused(true, "no manifest of Yardstick");
    }

    @Test
    void aFileHasItsNameOnlyWhenItIsWhole() throws Exception {
        ResultFolder folder = ResultFolder.prepare(out, false, NAMES);
        PartFile file = folder.begin("metrics.csv");
        file.write("half".getBytes(UTF_8));
        assertThat(all()).containsExactly("metrics.csv.part");
        folder.publish(file);
        assertThat(all()).containsExactly("metrics.csv");
        assertThat(folder.written().get(0).bytes()).isEqualTo(4);
        folder.begin("summary.csv").write(1);
        folder.close();
        assertThat(all()).containsExactly("metrics.csv");
    }

    @Test
    void laterChartsAreAddedToTheManifest() throws Exception {
        manifest("{\"name\": \"charts/a.png\", \"bytes\": 9}, {\"name\": \"metrics.csv\"}");
        file("charts/a.png", "new");
        Files.writeString(tmp.resolve("b.png"), "elsewhere");
        ManifestJson.addFiles(out, List.of(out.resolve("charts/a.png"), tmp.resolve("b.png")));
        assertThat(ManifestJson.read(out).orElseThrow().names()).containsExactly("charts/a.png", "metrics.csv");
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"bytes\" : 3");
        assertThat(all()).containsExactly("charts/a.png", "manifest.json");
    }
}
