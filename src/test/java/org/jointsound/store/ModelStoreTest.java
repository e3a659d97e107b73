package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jointsound.concern.Language;
import org.jointsound.feature.FeatureExtractor;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    @TempDir
    private Path directory;

    private ModelRegistry registry;
    private ModelStore store;

    @BeforeEach
    void storeOneModel() throws IOException {
        registry = ToyRegistry.in(directory);
        store = registry.store();
        ToyRegistry.add(registry, "1.0");
        ToyRegistry.force(registry, "1.0");
    }

    private void refusesToLoad(String message) {
        assertThatThrownBy(() -> store.load(ModelStore.CHAMPION))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MODEL_NOT_READY))
                .hasMessageContaining(message);
    }

    @Test
    void aLoadedModelPredictsExactlyWhatTheStoredOneDid() {
        EventClassifier before =
                new EventClassifier(ToyModel.bundle("1.0").model(), Parameters.read(ToyRegistry.parameters()));
        EventClassifier after = store.load(ModelStore.CHAMPION);

        for (double x = -3; x <= 3; x += 0.25) {
            assertThat(after.predict(ToyModel.vector(x))).isEqualTo(before.predict(ToyModel.vector(x)));
        }
        assertThat(after.predict(ToyModel.vector(1)).label()).isEqualTo(Label.CLICKING);
        assertThat(after.predict(ToyModel.vector(-1)).label()).isEqualTo(Label.OTHER);
    }

    @Test
    void theShippedModelLoadsAsItWasWritten() throws IOException {
        ModelStore shipped = new ModelStore(Path.of("models"));

        assertThat(shipped.load(ModelStore.CHAMPION).spec().version()).isEqualTo("0.3.0");
        assertThat(shipped.look("0.3.0", FeatureExtractor.EVENTS_V1).faults()).isEmpty();
        assertThat(shipped.log().lines()).isEmpty();
        assertThat(shipped.part("0.3.0", "learned.json")).isEmpty();
    }

    @Test
    void aNameThatIsNoVersionIsRefusedBeforeAnythingIsWritten() {
        for (String version : new String[] {"../x", "", "v 1", ".hidden"}) {
            assertThatThrownBy(() -> store.requireNew(version))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.VALIDATION));
        }
    }

    @Test
    void anAliasThatLeavesTheFolderIsRefused() throws IOException {
        Path aliases = directory.resolve("aliases.json");
        Files.writeString(aliases, Files.readString(aliases).replace("1.0", "../1.0"));
        refusesToLoad("../1.0");
    }

    @Test
    void aliasesThatAreNoneAreRefusedByTheNameOfTheFile() throws IOException {
        Files.writeString(directory.resolve("aliases.json"), "{\"champion\": 3}");
        refusesToLoad("aliases.json is not a list of aliases");
    }

    @Test
    void anEmptyFolderSaysThatThereIsNoModel() throws IOException {
        ModelStore none = new ModelStore(directory.resolve("none"));

        assertThatThrownBy(() -> none.load(ModelStore.CHAMPION)).hasMessageContaining("no folder of models");
        assertThat(none.versions()).isEmpty();
        assertThat(none.aliases()).isEqualTo(Map.of());
    }

    @Test
    void aNameIsAnAliasOrAVersionOrNothing() throws IOException {
        assertThat(store.resolve("champion")).isEqualTo("1.0");
        assertThat(store.resolve("1.0")).isEqualTo("1.0");
        assertThatThrownBy(() -> store.resolve("2.0"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'2.0'; there is 1.0.");
    }

    @Test
    void anAliasThatPointsNowhereIsAFaultOfTheFolder() throws IOException {
        Durable.deleteTree(directory.resolve("1.0"));

        assertThat(store.folderFaults())
                .extracting(PartFault::toString)
                .containsExactly("aliases.json lets champion point at version 1.0, which is missing");
        refusesToLoad("folder 1.0 is missing");
    }

    @Test
    void aModelBringsItsRowsOfConcernAndOneWithoutHasTheProgramsTable() throws IOException {
        Map<String, byte[]> parts = new HashMap<>(ToyRegistry.parts("2.0"));
        parts.put(Bundle.CONCERN, """
                {"labels": [{"label": "clunk", "title": "A clunk", "shape": "short", "cause": "not known",
                  "symptoms": "none", "level": "moderate", "action": "monitor", "summary": "A clunk.", "reason": "It was so.",
                  "sources": ["S4"], "advice": []}]}
                """.getBytes(StandardCharsets.UTF_8));
        registry.add(ToyModel.bundle("2.0"), parts);
        parts.put(Bundle.CONCERN, "{}".getBytes(StandardCharsets.UTF_8));
        registry.add(ToyModel.bundle("3.0"), parts);

        assertThat(ModelConcern.ofAlias(store, ModelStore.CHAMPION).apply(Language.DE))
                .isEqualTo(ConcernTableJson.shipped(Language.DE));
        assertThat(ModelConcern.ofAlias(store, ModelStore.CHALLENGER).apply(Language.EN))
                .isEqualTo(ConcernTableJson.shipped());
        for (Language language : Language.values()) {
            assertThat(ModelConcern.of(store, "2.0").apply(language).labels())
                    .extracting(row -> row.label().name())
                    .contains("clicking", "clunk");
        }
        assertThatThrownBy(() -> ModelConcern.of(store, "3.0"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("model-not-ready")
                .hasMessageContaining(Bundle.CONCERN);
    }
}
