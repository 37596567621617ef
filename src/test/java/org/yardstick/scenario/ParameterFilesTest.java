package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterFilesTest {

    private static final ParameterCatalogue KNOWN = new ParameterCatalogue(List.of(
            new Parameter("world.a", "2", Optional.of(1.0), Optional.of(4.0), "1", "test"),
            new Parameter("world.b", "0.5", Optional.of(0.0), Optional.of(1.0), "1", "test"),
            new Parameter("world.c", "x", Optional.empty(), Optional.empty(), "", "test")));

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.writeString(file, text);
        return file;
    }

    @Test
    void freeParametersTakeRangesFromTheWorld() throws IOException {
        FreeParameters free =
                FreeParameters.read(file("path,scale,reason\nworld.a,log,r\nworld.b,linear,r\n"), folder, KNOWN);
        assertThat(free.parameters())
                .containsExactly(
                        new FreeParameters.Free("world.a", 2, 1, 4, true),
                        new FreeParameters.Free("world.b", 0.5, 0, 1, false));
        assertThat(free.inputHashes()).containsKey("file.csv");
    }

    @Test
    void freeParametersThatCannotMoveAreToldByLine() throws IOException {
        Path file = file("path,scale,reason\nworld.z,log,r\nworld.c,linear,r\nworld.b,log,r\nworld.a,loga,r\n");
        assertThatThrownBy(() -> FreeParameters.read(file, folder, KNOWN))
                .hasMessageContaining("file.csv:2: path: names the unknown parameter \"world.z\"")
                .hasMessageContaining("file.csv:3: path: is world.c, which has no range")
                .hasMessageContaining("file.csv:4: path: is world.b with the range 0 to 1")
                .hasMessageContaining("file.csv:5: scale: is \"loga\", expected one of linear, log");
    }

    @Test
    void anEnsembleIsReadWithItsWeights() throws IOException {
        EnsembleFile ensemble = EnsembleFile.read(
                file("set,weight,score,version,world.a,world.b\n1,0.75,3,0.1,2,0.5\n2,0.25,4,0.1,3,0.25\n"),
                folder,
                KNOWN,
                "0.1");
        assertThat(ensemble.paths()).containsExactly("world.a", "world.b");
        assertThat(ensemble.members())
                .containsExactly(
                        new EnsembleFile.Member("1", List.of("2", "0.5"), 0.75, 3),
                        new EnsembleFile.Member("2", List.of("3", "0.25"), 0.25, 4));
    }

    @Test
    void anEnsembleOfAnotherVersionOrCutShortIsToldByLine() throws IOException {
        Path file = file("set,weight,score,version,world.a,world.q\n1,-1,3,0.2,2,0.5\n2,0.25,4,0.1,,0.25\n3,0.2\n");
        assertThatThrownBy(() -> EnsembleFile.read(file, folder, KNOWN, "0.1"))
                .hasMessageContaining("file.csv:1: world.q: is no parameter")
                .hasMessageContaining("file.csv:2: data.ensemble.1.weight: is -1, expected a number from 0")
                .hasMessageContaining("file.csv:2: version: is \"0.2\", expected \"0.1\"")
                .hasMessageContaining("file.csv:3: world.a: is blank, expected a value")
                .hasMessageContaining("file.csv:4: ensemble: has 2 fields, expected 6");
    }
}
