package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jointsound.json.LogLine;
import org.jointsound.model.Bundle;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {
    @TempDir
    private Path directory;

    private ModelRegistry registry;

    @BeforeEach
    void storeThreeModels() throws IOException {
        registry = ToyRegistry.in(directory);
        for (String version : new String[] {"a", "b", "c"}) {
            ToyRegistry.add(registry, version);
        }
    }

    private void promote(String... versions) throws IOException {
        for (String version : versions) {
            ToyRegistry.force(registry, version);
        }
    }

    private String champion() {
        return ToyRegistry.champion(registry);
    }

    private static void conflicts(ThrowingCallable action, String message) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.CONFLICT))
                .hasMessageContaining(message);
    }

    @Test
    void anAliasMovesAndNothingIsLeftBehind() throws IOException {
        promote("a", "b");

        assertThat(champion()).isEqualTo("b");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a", "b", "c", "aliases.json", "log.jsonl", ".lock");
        }
        assertThat(registry.store().leftovers()).isEmpty();
    }

    @Test
    void versionsNeverChangeAndNoNameIsGivenTwice() throws IOException {
        conflicts(() -> ToyRegistry.add(registry, "a"), "a is there already");
        registry.delete("c", false, "");
        conflicts(() -> ToyRegistry.add(registry, "c"), "c was deleted");
        assertThat(registry.store().versions()).containsExactly("a", "b");
    }

    @Test
    void theLogTellsWhoDidWhatWhen() throws IOException {
        promote("a");
        Bundle.Alias a = ToyRegistry.alias(registry);
        registry.promote(new Promotion(ModelStore.CHAMPION, "b", a, false, "better"));
        String b = ToyRegistry.alias(registry).sha256();
        registry.rollback("worse");
        registry.delete("c", true, "old");

        assertThat(registry.store().log().lines())
                .hasSize(7)
                .endsWith(
                        new LogLine(
                                ToyRegistry.NOON, "promote", "a", a.sha256(), "champion", "", "", true, "", "tester"),
                        new LogLine(
                                ToyRegistry.NOON,
                                "promote",
                                "b",
                                b,
                                "champion",
                                "a",
                                a.sha256(),
                                false,
                                "better",
                                "tester"),
                        new LogLine(
                                ToyRegistry.NOON,
                                "rollback",
                                "a",
                                a.sha256(),
                                "champion",
                                "b",
                                b,
                                false,
                                "worse",
                                "tester"),
                        new LogLine(
                                ToyRegistry.NOON,
                                "delete",
                                "c",
                                registry.store().log().lines().get(2).sha256(),
                                "",
                                "",
                                "",
                                true,
                                "old",
                                "tester"));
        assertThat(Files.readString(directory.resolve("log.jsonl")))
                .startsWith("{\"at\":\"2026-01-01T12:00:00Z\",\"action\":\"add\",\"version\":\"a\",");
    }

    @Test
    void rollingBackGoesOneFurtherEachTimeAndThenSaysThatThereIsNone() throws IOException {
        promote("a", "b", "c");

        assertThat(registry.rollback("")).isEqualTo("b");
        assertThat(registry.rollback("")).isEqualTo("a");
        conflicts(() -> registry.rollback(""), "no version to go back to");
        assertThat(champion()).isEqualTo("a");
    }

    @Test
    void whatWasTakenBackIsNotTheWayBackAnyMore() throws IOException {
        promote("a", "b");
        registry.rollback("");
        promote("c");

        assertThat(registry.rollback("")).isEqualTo("a");
    }

    @Test
    void aChampionFromBeforeTheLogCanBeReturnedTo() throws IOException {
        promote("a");
        Files.delete(directory.resolve("log.jsonl"));
        promote("b");

        assertThat(registry.rollback("")).isEqualTo("a");
    }

    @Test
    void aChampionThatSomebodySetByHandIsTheOneToReturnFrom() throws IOException {
        promote("a", "b");
        Path aliases = directory.resolve("aliases.json");
        String byHand = Files.readString(aliases);
        promote("c");
        Files.writeString(aliases, byHand);

        assertThat(registry.rollback("")).isEqualTo("c");
    }

    @Test
    void theChampionGivesWayOnlyToWhatWasMeasuredAgainstIt() throws IOException {
        promote("a");
        Bundle.Alias a = ToyRegistry.alias(registry);
        conflicts(
                () -> registry.promote(new Promotion(ModelStore.CHAMPION, "b", null, false, "")),
                "The champion is a, and the version was not measured against it");
        promote("c");
        conflicts(
                () -> registry.promote(new Promotion(ModelStore.CHAMPION, "b", a, false, "")),
                "The champion is c, and the version was not measured against it");
        assertThat(champion()).isEqualTo("c");
        registry.promote(new Promotion(ModelStore.CHALLENGER, "b", null, false, ""));
        assertThat(registry.store().load(ModelStore.CHALLENGER).spec().version())
                .isEqualTo("b");
        assertThat(champion()).isEqualTo("c");
    }

    @Test
    void whatAnAliasPointsAtIsNeverDeletedAndTheWayBackOnlyByForce() throws IOException {
        promote("a", "b", "c");
        registry.promote(new Promotion(ModelStore.CHALLENGER, "a", null, false, ""));

        conflicts(() -> registry.delete("c", true, ""), "c is the champion");
        conflicts(() -> registry.delete("a", true, ""), "a is the challenger");
        conflicts(() -> registry.delete("b", false, ""), "A rollback would return to model version b");
        registry.delete("b", true, "");

        assertThat(registry.store().versions()).containsExactly("a", "c");
        assertThat(registry.rollback("")).isEqualTo("a");
    }

    @Test
    void whatIsNotThereIsNeitherDeletedNorPromoted() {
        assertThatThrownBy(() -> registry.delete("../a", true, ""))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThatThrownBy(() -> promote("d")).hasMessageContaining("folder d is missing");
        assertThatThrownBy(() -> ToyRegistry.in(directory.resolve("none")).rollback(""))
                .hasMessageContaining("There is no folder of models");
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void aLogThatCannotBeReadLeadsNowhereBack() throws IOException {
        promote("a", "b");
        Path log = directory.resolve("log.jsonl");
        Files.writeString(log, "scribble\n" + Files.readString(log));

        conflicts(() -> registry.rollback(""), "log.jsonl cannot be read in line 1");
        assertThat(registry.store().folderFaults())
                .extracting(PartFault::toString)
                .containsExactly("log.jsonl cannot be read in line 1");
        assertThat(champion()).isEqualTo("b");
    }
}
