package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;

class ModelStoreTest {
    private static final Model<org.tribuo.classification.Label> PARAMETERS = ToyModel.parameters();

    @TempDir
    private Path directory;

    private ModelStore store;

    @BeforeEach
    void storeOneModel() throws IOException {
        store = new ModelStore(directory);
        add("1.0");
        store.point(ModelStore.CHAMPION, "1.0");
    }

    private void add(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PARAMETERS.serializeToStream(bytes);
        store.add(
                ToyModel.bundle(version),
                Map.of(Bundle.PARAMETERS, bytes.toByteArray(), Bundle.CARD, "card".getBytes(StandardCharsets.UTF_8)));
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
        EventClassifier before = new EventClassifier(ToyModel.bundle("1.0").model(), Parameters.scorer(PARAMETERS));
        EventClassifier after = store.load(ModelStore.CHAMPION);

        for (double x = -3; x <= 3; x += 0.25) {
            assertThat(after.predict(ToyModel.vector(x))).isEqualTo(before.predict(ToyModel.vector(x)));
        }
        assertThat(after.predict(ToyModel.vector(1)).label()).isEqualTo(Label.CLICKING);
        assertThat(after.predict(ToyModel.vector(-1)).label()).isEqualTo(Label.OTHER);
    }

    @Test
    void oneChangedByteInAnyPartIsRefusedByTheNameOfThePart() throws IOException {
        for (String part : new String[] {"model.pb", "bundle.json", "card.md"}) {
            Path file = directory.resolve("1.0").resolve(part);
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 1;
            Files.write(file, bad);
            refusesToLoad(part);
            Files.write(file, good);
        }
        assertThat(store.load(ModelStore.CHAMPION)).isNotNull();
    }

    @Test
    void aMissingPartAndATruncatedPartAreRefused() throws IOException {
        Path file = directory.resolve("1.0").resolve("model.pb");
        byte[] good = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(good, good.length - 1));
        refusesToLoad("model.pb");
        Files.delete(file);
        refusesToLoad("model.pb");
    }

    @Test
    void anUnknownFormatVersionIsRefusedWithBothNumbers() throws IOException {
        Path file = directory.resolve("1.0").resolve("bundle.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"format_version\" : 1", "\"format_version\" : 99"));
        store.point(ModelStore.CHAMPION, "1.0");
        refusesToLoad("version 99");
    }

    @Test
    void aFolderThatHoldsAnotherVersionIsRefused() throws IOException {
        Files.move(directory.resolve("1.0"), directory.resolve("2.0"));
        store.point(ModelStore.CHAMPION, "2.0");
        refusesToLoad("holds version 1.0");
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
    void versionsNeverChange() {
        assertThatThrownBy(() -> add("1.0")).isInstanceOfSatisfying(InputException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(ProblemCode.CONFLICT));
    }

    @Test
    void anAliasMovesAndNothingIsLeftBehind() throws IOException {
        add("2.0");
        store.point(ModelStore.CHAMPION, "2.0");

        assertThat(store.load(ModelStore.CHAMPION).spec().version()).isEqualTo("2.0");
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("1.0", "2.0", "aliases.json");
        }
    }

    @Test
    void anAliasThatLeavesTheFolderIsRefused() throws IOException {
        Path aliases = directory.resolve("aliases.json");
        Files.writeString(aliases, Files.readString(aliases).replace("1.0", "../1.0"));
        refusesToLoad("../1.0");
    }

    @Test
    void anEmptyFolderSaysThatThereIsNoModel() {
        assertThatThrownBy(() -> new ModelStore(directory.resolve("none")).load(ModelStore.CHAMPION))
                .hasMessageContaining("no folder of models");
    }
}
