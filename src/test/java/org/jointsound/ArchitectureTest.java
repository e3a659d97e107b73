package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The direction of dependencies and the bans of the house, on the bytecode of the program; and that each of these rules
 * finds the fault that was planted for it. Uses in comments and inlined constants are not seen.
 */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jointsound");

    private static final HouseRules HOUSE = new HouseRules("org.jointsound");

    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages("org.jointsound.planted");
    private static final HouseRules PLANTED = new HouseRules("org.jointsound.planted");

    @TestFactory
    Stream<DynamicTest> eachStageLooksOnlyAtEarlierOnes() {
        return HouseRules.STAGES.stream()
                .map(stage ->
                        dynamicTest(stage, () -> HOUSE.looksOnlyBack(stage).check(PROGRAM)));
    }

    /** An empty package would hold every rule without proving anything. */
    @TestFactory
    Stream<DynamicTest> noStageIsEmpty() {
        return HouseRules.STAGES.stream()
                .map(stage -> dynamicTest(stage, () -> assertThat(PROGRAM.stream()
                                .filter(one -> one.getPackageName().equals("org.jointsound." + stage))
                                .filter(one -> !one.getSimpleName().equals("package-info")))
                        .as("classes of org.jointsound.%s", stage)
                        .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return HOUSE.rules().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleFindsThePlantedFault() {
        return PLANTED.rules().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(FAULTS).hasViolation())
                        .isTrue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inner packages are given the time  | Offender.now() Caller.millis() Caller.millisByReference()"
                        + " Caller.nowByReference() Caller.date() Caller.clockUtc() Caller.clockByReference()"
                        + " Caller.clockHere() Caller.source()",
                "no random numbers without a seed   | Caller.mathRandom() Caller.mathRandomByReference()"
                        + " Caller.unseeded() Caller.unseededByReference()",
                "no random numbers of a thread      | Caller.ofThread()",
                "no traces past the log             | Caller.trace(java.lang.RuntimeException)",
                "only the command line prints       | Offender.end() Caller.error()",
                "only Main ends the process         | Offender.end() Caller.endByReference() Caller.halt()"
                        + " Caller.runtimeExit()",
                "no dispatcher from a pipe          | Offender.dispatcher()",
                "no unseeded random numbers         | Offender.random()",
                "no java.io.File                    | Offender.file()",
                "no Java deserialization            | Offender.objects(java.io.InputStream)",
                "no command line built from a file name | Offender.pipe()",
                "no program fetched from the net    | Offender.download()",
                "JDBC stays in history              | Offender.database()",
                "data sources stay in history       | Offender.source()",
                "JDBI stays in history              | Offender.jdbi()",
                "Flyway stays in history            | Offender.flyway()",
                "the pool stays in history          | Offender.pool()",
                "SQLite stays in history            | Offender.sqlite()",
                "PostgreSQL stays in history        | Offender.postgres()",
                "Tribuo stays in model, store, training | Offender.model()",
                "the reader of trees stays in model | Offender.trees()",
                "Jackson stays in json              | Offender.json()",
                "Javalin stays in http              | Offender.javalin()",
                "Jetty stays in http                | Offender.jetty()",
                "servlets stay in http              | Offender.servlet()",
                "picocli stays in cli               | Offender.picocli()",
                "TarsosDSP stays in audio, event, feature | Shell.event()",
                "http does not know cli             | Service.shell()",
                "every class lies in a listed package | Homeless",
                "no source family knows another | Struck.borrowed",
                "the kit of sounds knows no family | Kit.family",
                "sounds know no path | Kit.path",
                "paths know no synthesis | Way.recording",
            })
    void theMessageNamesEachPlaceThatIsAtFault(String rule, String places) {
        ArchRule planted = Objects.requireNonNull(PLANTED.rules().get(rule), rule);
        assertThat(String.valueOf(planted.evaluate(FAULTS).getFailureReport())).contains(places.split(" "));
    }

    @Test
    void aLookAheadIsFound() {
        assertThat(PLANTED.looksOnlyBack("audio").evaluate(FAULTS).hasViolation())
                .isTrue();
        assertThat(PLANTED.looksOnlyBack("cli").evaluate(FAULTS).hasViolation()).isTrue();
    }
}
