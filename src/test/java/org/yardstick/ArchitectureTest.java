package org.yardstick;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.rng.simple.RandomSource;

/** Holds the two laws of the house: imports go one way, and nothing random or timed is hidden. */
@AnalyzeClasses(packages = "org.yardstick", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String[] ROOMS = {
        "cli", "report", "experiment", "analysis", "metrics", "model", "scenario", "agents", "policy", "market"
    };

    /** Functions of {@link Math} whose last bit the language leaves to the machine. */
    private static final String[] INEXACT_FUNCTIONS = {
        "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log", "log10",
        "log1p", "pow", "cbrt", "hypot"
    };

    @ArchTest
    static final ArchRule IMPORTS_GO_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy(room("cli"))
            .layer("report")
            .definedBy(room("report"))
            .layer("experiment")
            .definedBy(room("experiment"))
            .layer("analysis")
            .definedBy(room("analysis"))
            .layer("metrics")
            .definedBy(room("metrics"))
            .layer("model")
            .definedBy(room("model"))
            .layer("scenario")
            .definedBy(room("scenario"))
            .layer("agents")
            .definedBy(room("agents"))
            .layer("policy")
            .definedBy(room("policy"))
            .layer("market")
            .definedBy(room("market"))
            .whereLayer("cli")
            .mayOnlyAccessLayers("report", "experiment", "analysis", "scenario", "metrics", "policy")
            .whereLayer("report")
            .mayOnlyAccessLayers("analysis")
            .whereLayer("experiment")
            .mayOnlyAccessLayers("analysis", "metrics", "model", "scenario")
            .whereLayer("metrics")
            .mayOnlyAccessLayers("model", "agents", "market")
            .whereLayer("model")
            .mayOnlyAccessLayers("scenario", "agents", "policy", "market")
            .whereLayer("scenario")
            .mayOnlyAccessLayers("agents", "policy", "market")
            .whereLayer("agents")
            .mayOnlyAccessLayers("policy", "market")
            .whereLayer("policy")
            .mayOnlyAccessLayers("market")
            .whereLayer("market")
            .mayNotAccessAnyLayer()
            .whereLayer("analysis")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule EVERY_CLASS_HAS_A_ROOM = classes()
            .should()
            .resideInAnyPackage(
                    List.of(ROOMS).stream().map(ArchitectureTest::room).toArray(String[]::new));

    @ArchTest
    static final ArchRule ONLY_THE_MODEL_USES_MASON = noClasses()
            .that()
            .resideOutsideOfPackage(room("model"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sim..", "ec..")
            .because("the engine can then be replaced without touching agents, rules or metrics");

    @ArchTest
    static final ArchRule RANDOMNESS_COMES_FROM_NAMED_STREAMS = noClasses()
            .should()
            .dependOnClassesThat(
                    belongToAnyOf(Random.class, SecureRandom.class, SplittableRandom.class, ThreadLocalRandom.class))
            .orShould()
            .accessTargetWhere(oneOf(Math.class, "random"))
            .orShould()
            .accessTargetWhere(oneOf(UUID.class, "randomUUID"))
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .orShould()
            .callMethod(RandomSource.class, "create")
            .orShould()
            .accessTargetWhere(oneOf(RandomSource.class, "createSeed", "createInt", "createLong"))
            .because("a run must be repeatable from its seed: draw from the stream of your process");

    @ArchTest
    static final ArchRule DISTRIBUTIONS_ARE_GIVEN_A_GENERATOR = noClasses()
            .should()
            .accessTargetWhere(unseeded())
            .because("Commons Math seeds by the clock whatever is made without a generator or a seed");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(room("cli"))
            .should()
            .accessTargetWhere(oneOf(System.class, "currentTimeMillis"))
            .orShould()
            .accessTargetWhere(oneOf(Clock.class, "system", "systemUTC", "systemDefaultZone"))
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .accessTargetWhere(nowWithoutClock())
            .because("the command line passes a Clock in, so that tests can set the time");

    @ArchTest
    static final ArchRule RUNS_ARE_BIT_IDENTICAL_ON_ALL_MACHINES = noClasses()
            .that()
            .resideInAnyPackage(room("model"), room("agents"), room("market"), room("policy"), room("metrics"))
            .should()
            .accessTargetWhere(oneOf(Math.class, INEXACT_FUNCTIONS))
            .allowEmptyShould(true)
            .because("the last bit of these functions depends on the machine: use Commons Math's FastMath");

    @ArchTest
    static final ArchRule COPIES_KEEP_AN_ORDER = noClasses()
            .that()
            .resideInAnyPackage(room("model"), room("agents"), room("market"), room("policy"), room("metrics"))
            .should()
            .accessTargetWhere(oneOf(Map.class, "copyOf"))
            .orShould()
            .accessTargetWhere(oneOf(Set.class, "copyOf"))
            .because("their order differs from process to process, and with it the last bits of sums: use Frozen");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_ENDS_THE_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage(room("cli"))
            .should()
            .accessTargetWhere(oneOf(System.class, "exit"))
            .orShould()
            .accessTargetWhere(oneOf(Runtime.class, "exit", "halt"))
            .because("a failed run is a row with its cause, not the end of the sweep");

    private static String room(String name) {
        return "org.yardstick." + name + "..";
    }

    /** Calls of these methods, and references to them such as {@code Math::exp}. */
    private static DescribedPredicate<JavaAccess<?>> oneOf(Class<?> owner, String... names) {
        return describe(
                "is one of " + owner.getSimpleName() + "." + List.of(names),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> unseeded() {
        return describe("makes a Commons Math distribution or generator without generator or seed", access -> {
            JavaClass made = access.getTargetOwner();
            boolean distribution = made.getPackageName().equals("org.apache.commons.math3.distribution")
                    && !parametersOf(access).contains(RandomGenerator.class.getName());
            boolean generator =
                    (made.isAssignableTo(RandomGenerator.class) || made.isEquivalentTo(RandomDataGenerator.class))
                            && parametersOf(access).isEmpty();
            return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME) && (distribution || generator);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> nowWithoutClock() {
        return describe(
                "is a now() of java.time without a Clock",
                access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                        && access.getTarget().getName().equals("now")
                        && !parametersOf(access).contains(Clock.class.getName()));
    }

    private static List<String> parametersOf(JavaAccess<?> access) {
        return access.getTarget()
                .resolveMember()
                .filter(JavaCodeUnit.class::isInstance)
                .map(member -> ((JavaCodeUnit) member)
                        .getRawParameterTypes().stream()
                                .map(type -> type.getName())
                                .toList())
                .orElse(List.of());
    }
}
