package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.history.History;
import org.jointsound.json.BundleJson;
import org.jointsound.json.ReferenceJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.Unit;
import org.jointsound.model.drift.DriftCounts;
import org.jointsound.model.drift.FeatureBins;
import org.jointsound.model.drift.Reference;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.References;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of {@code models show} with what a service counted. */
class DriftOptionsTest {
    private static final Path SHIPPED = Path.of("models", "0.3.0");
    private static final Reference REFERENCE = new Reference(
            1000,
            3000,
            List.of(new FeatureBins("x", List.of(0.0), List.of(0.5, 0.5), 0)),
            Map.of(Label.CLICKING, 0.5, Label.OTHER, 0.5));

    @TempDir
    private Path folder;

    private Path models;
    private Path data;

    @BeforeEach
    void makeAModel() throws IOException {
        models = folder.resolve("models");
        data = Files.createDirectory(folder.resolve("data"));
    }

    private void add(String version, String reference) throws IOException {
        Bundle shipped = BundleJson.readBundle(
                Files.readString(SHIPPED.resolve("bundle.json")).replace("\"0.3.0\"", "\"" + version + "\""));
        Map<String, byte[]> parts = new HashMap<>();
        for (String part : List.of(Bundle.PARAMETERS, Bundle.CARD)) {
            parts.put(part, Files.readAllBytes(SHIPPED.resolve(part)));
        }
        if (!reference.isEmpty()) {
            parts.put(Bundle.REFERENCE, reference.getBytes(StandardCharsets.UTF_8));
        }
        new ModelRegistry(models, Unit.featureSets(), () -> Instant.EPOCH, "tester")
                .add(new Bundle(1, shipped.model(), shipped.trainedOn(), Map.of()), parts);
    }

    private Ran show(String version, String... more) {
        List<String> args = new ArrayList<>(List.of("models", "show", version, "--models", models.toString()));
        args.addAll(List.of(more));
        return Ran.command(args.toArray(String[]::new));
    }

    private void count(int daysAgo, long events) {
        String model =
                new References(new ModelStore(models)).of("1.0").orElseThrow().model();
        DriftCounts counts = new DriftCounts(
                events / 3,
                Map.of("x", List.of(0L, events / 2, events / 2)),
                Map.of(Label.CLICKING, events / 2, Label.OTHER, events / 2),
                Map.of(Outcome.LABELLED, events / 3));
        try (History history = History.openForKeys(data, null)) {
            history.drift().add(LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo), model, counts);
        }
    }

    @Test
    void whatTheServiceCountedIsToldForTheDaysAskedFor() throws IOException {
        add("1.0", ReferenceJson.write(REFERENCE));
        count(3, 1200);
        count(100, 600);

        assertThat(show("1.0").out()).doesNotContain("drift ");
        assertThat(show("1.0", "--data", data.toString()).out())
                .contains("drift      last 28 days: 1,200 events of 400 recordings; labels PSI 0.00 (stable);"
                        + " features: 0 of 1 above 0.25, 0 more above 0.1; outcomes: labelled 100 %\n");
        assertThat(show("1.0", "--data", data.toString(), "--days", "120").out())
                .contains("last 120 days: 1,800 events of 600 recordings;");
        assertThat(show("1.0", "--data", data.toString(), "--days", "2").out())
                .contains("last 2 days: 0 events of 0 recordings, too few to tell");
    }

    @Test
    void ofAModelWithoutAReferenceItIsSaidThatNothingCanBeTold() throws IOException {
        add("2.0", "");

        Ran ran = show("2.0", "--data", data.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("drift      cannot be told: the model has no reference.json");
        assertThat(data.resolve("jointsound.db")).doesNotExist();
    }

    @Test
    void aReferenceThatIsNoneAFolderThatIsNoneAndImpossibleDaysAreRefused() throws IOException {
        add("1.0", "{}");
        add("2.0", ReferenceJson.write(REFERENCE));

        Ran wrong = show("1.0", "--data", data.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("reference.json of version 1.0 is not a model's reference");
        Ran missing = show("2.0", "--data", folder.resolve("none").toString());
        assertThat(missing.code()).isNotZero();
        assertThat(folder.resolve("none")).doesNotExist();
        for (String days : List.of("0", "401", "-1")) {
            assertThat(show("2.0", "--data", data.toString(), "--days", days).code())
                    .isEqualTo(2);
        }
    }
}
