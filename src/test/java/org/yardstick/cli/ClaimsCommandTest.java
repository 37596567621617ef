package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.experiment.SampleSweep;
import org.yardstick.scenario.ClaimTest;
import org.yardstick.scenario.ClaimTests;
import org.yardstick.scenario.Study;
import org.yardstick.scenario.StudyFactor;
import org.yardstick.scenario.StudyOutcome;

final class ClaimsCommandTest {

    private static final String HEADER =
            "claim,test,kind,study,outcome,against,factor,level,base,within,relative,expect,size,says\n";

    @TempDir
    private Path tmp;

    private TestProgram program;

    @BeforeEach
    void start() throws IOException {
        program = new TestProgram(tmp);
        Files.createDirectories(tmp.resolve("home/scenarios/data"));
        Files.writeString(tmp.resolve("home/scenarios/data/claims.csv"), """
                id,source,kind,claim,how_simulated
                C1,An article,output,Market takes share,Pairs
                C2,An article,output,Market costs revenue,Pairs
                C3,An article,output,None raises the share,Pairs
                C4,An article,mechanism,Nobody can tell,None
                C5,An article,context,A quotation,None
                C6,An article,output,Shares are large,Levels
                """);
        tests("""
                C1,1,difference,made-up,share,,regime,market,fence,,false,lower,0.01,It is lower.
                C2,1,difference,made-up,revenue,,regime,market,fence,,true,lower,0.02,It is less.
                C3,1,difference,made-up,share,,regime,none,fence,,false,higher,0.05,It is higher.
                C4,1,untested,,,,,,,,,,,There is no such quantity.
                C6,1,level,made-up,share,,regime,fence,,,false,higher,0.2,It is above a fifth.
                """);
        SampleSweep.futures(tmp.resolve("f"), 80);
        Files.writeString(tmp.resolve("f/study.resolved.yaml"), "version: \"0.1.0\"\nid: \"made-up\"\n");
    }

    private void tests(String rows) throws IOException {
        Files.writeString(tmp.resolve("home/scenarios/data/claim_tests.csv"), HEADER + rows);
    }

    private void refuse(String expected, String... words) {
        assertThat(program.run(words)).as(program.out()).isEqualTo(2);
        assertThat(program.err()).contains(expected);
    }

    /** Market is worse where the first factor is high and the second low, and takes a tenth of the revenue everywhere. */
    @Test
    void everyClaimHasAVerdictWithItsNumberAndWhatItDependsOn() throws IOException {
        assertThat(program.run("claims", "f")).as(program.err()).isZero();
        assertThat(program.out())
                .contains("C1  DEPENDS  Market takes share")
                .contains("Where world.choice.priceSensitivity is at most 3.")
                .contains("it holds in 100%, elsewhere in ")
                .contains("C2  SUPPORTED  Market costs revenue")
                .contains("C3  REJECTED  None raises the share")
                .contains("C6  SUPPORTED  Shares are large")
                .contains("Not tested, and why:\n  C4  There is no such quantity.")
                .contains("5 claims: 2 supported, 1 rejected, 1 depends, 1 not tested.");
        String csv = Files.readString(tmp.resolve("output/claims/claims.csv"));
        assertThat(csv)
                .startsWith("claim,test,verdict,claim_verdict,study,outcome,says,expect,size,median,p05,p95,unit");
        assertThat(csv.lines()).hasSize(6);
        assertThat(csv).contains("C3,1,rejected,rejected,made-up,share,It is higher.,higher,0.05,");
        assertThat(Files.readString(tmp.resolve("output/claims/manifest.json"))).contains("\"kind\" : \"claims\"");
    }

    @Test
    void testsOfOneClaimThatDifferMakeItDepend() throws IOException {
        tests("""
                C1,1,difference,made-up,share,,regime,none,fence,,false,higher,0.05,It is higher.
                C1,2,difference,made-up,share,,regime,none,fence,,false,small,0.05,It is next to nothing.
                C2,1,untested,,,,,,,,,,,Left out.
                C3,1,untested,,,,,,,,,,,Left out.
                C4,1,untested,,,,,,,,,,,Left out.
                C6,1,untested,,,,,,,,,,,Left out.
                """);
        assertThat(program.run("claims", "f")).as(program.err()).isZero();
        assertThat(program.out())
                .contains("C1  DEPENDS")
                .contains("It is higher. Rejected:")
                .contains("It is next to nothing. Supported:");
    }

    @Test
    void claimsWithoutResultsAreToldAsNotRun() {
        assertThat(program.run("claims", "--no-runs")).as(program.err()).isZero();
        assertThat(program.out())
                .contains("C1  NOT RUN")
                .contains("Not run: ./yardstick sweep made-up.")
                .contains("5 claims: 1 not tested, 4 not run.");
    }

    @Test
    void wrongTablesAndFoldersAreToldAllAtOnce() throws IOException {
        tests("""
                C9,1,difference,made-up,share,,regime,market,fence,,false,lower,0.01,It is lower.
                C2,1,differenc,made-up,revenue,,regime,market,fence,,true,lower,0.02,It is less.
                C3,1,difference,made-up,share,,,none,,oops,false,higher,-1,It is higher.
                """);
        refuse("claim_tests.csv:2: data.claim_tests.C9.1.claim: names the unknown claim \"C9\"", "claims", "f");
        assertThat(program.err())
                .contains("claim_tests.csv:3: data.claim_tests.C2.1.kind: ")
                .contains("claim_tests.csv:4: data.claim_tests.C3.1.factor: is blank")
                .contains("claim_tests.csv:4: data.claim_tests.C3.1.within: is \"oops\", expected factor=level")
                .contains("claim_tests.csv:4: data.claim_tests.C3.1.size: is -1")
                .contains("data.claim_tests.C1: is missing");
        start();
        Files.createDirectories(tmp.resolve("empty"));
        refuse("empty is not the folder of a sweep", "claims", "empty", "f", "f");
        assertThat(program.err()).contains("f holds the study \"made-up\" once more");
    }

    @Test
    void aTestThatDoesNotFitItsStudyIsTold() throws IOException {
        tests("""
                C1,1,difference,made-up,shares,,regime,market,fence,,false,lower,0.01,It is lower.
                C2,1,difference,made-up,revenue,,regime,bazaar,fence,,true,lower,0.02,It is less.
                C3,1,difference,made-up,share,,world.idle,none,fence,,false,higher,0.05,It is higher.
                C4,1,untested,,,,,,,,,,,Left out.
                C6,1,untested,,,,,,,,,,,Left out.
                """);
        refuse("names the unknown outcome \"shares\", expected one of share, revenue.", "claims", "f");
        assertThat(program.err())
                .contains("names the unknown level \"bazaar\" of regime, expected one of fence, market, none.")
                .contains("names \"world.idle\", which is no category, expected one of regime.");
    }

    @Test
    void everyShippedTestFitsItsStudyAndEveryStudyNamesTheClaimsItTests() {
        Path home = Path.of("").toAbsolutePath();
        CheckedStudies studies = new CheckedStudies(home);
        ClaimTests claims = studies.claims();
        Map<String, Study> read =
                claims.studies().stream().collect(Collectors.toMap(id -> id, id -> studies.read(id, List.of())));
        for (ClaimTest test : claims.tests()) {
            if (test.isTested()) {
                Study study =
                        read.getOrDefault(test.study(), read.values().iterator().next());
                List<String> outcomes =
                        study.outcomes().stream().map(StudyOutcome::name).toList();
                assertThat(outcomes).as(test.toString()).contains(test.outcome());
                if (!test.against().isEmpty()) {
                    assertThat(outcomes).as(test.toString()).contains(test.against());
                }
                for (String level : List.of(test.level(), test.base())) {
                    if (!level.isEmpty()) {
                        assertThat(levels(study, test.factor()))
                                .as(test.toString())
                                .contains(level);
                    }
                }
                test.within()
                        .forEach((factor, level) -> assertThat(levels(study, factor))
                                .as(test.toString())
                                .contains(level));
            }
        }
        read.forEach((id, study) -> {
            Set<String> tested = claims.tests().stream()
                    .filter(test -> test.study().equals(id))
                    .map(ClaimTest::claim)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(study.claims())).as(id).isEqualTo(tested);
        });
    }

    private static List<String> levels(Study study, String name) {
        return study.factors().stream()
                .filter(factor -> factor.name().equals(name))
                .filter(StudyFactor.Category.class::isInstance)
                .map(StudyFactor.Category.class::cast)
                .flatMap(category -> category.choices().stream())
                .map(StudyFactor.Choice::label)
                .toList();
    }
}
