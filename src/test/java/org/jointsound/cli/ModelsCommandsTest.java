package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.LearnedFrom;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Unit;
import org.jointsound.store.Digests;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.Promotion;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the shipped model as the champion, a copy of it, and a copy that is sure of nothing. */
class ModelsCommandsTest {
    private static final Path SHIPPED = Path.of("models", "0.3.0");

    @TempDir
    private Path folder;

    private Path models;
    private Path dataset;

    @BeforeEach
    void makeAFolderOfModels() throws IOException {
        models = folder.resolve("models");
        ModelRegistry registry = new ModelRegistry(models, Unit.featureSets(), () -> Instant.EPOCH, "tester");
        registry.add(copy("1.0"), parts());
        registry.add(copy("2.0"), parts());
        registry.promote(new Promotion(ModelStore.CHAMPION, "1.0", null, false, ""));
        dataset = Files.createDirectory(folder.resolve("set"));
        Files.write(dataset.resolve("a.wav"), Recordings.pop());
        Files.write(dataset.resolve("b.wav"), Recordings.silence(1));
        Files.writeString(
                dataset.resolve("metadata.csv"), "file_name,label,subject\na.wav,cavitation_pop,p1\nb.wav,other,p2\n");
    }

    private static Bundle copy(String version) throws IOException {
        Bundle shipped = BundleJson.readBundle(Files.readString(SHIPPED.resolve("bundle.json")));
        ModelSpec of = shipped.model();
        ModelSpec spec = new ModelSpec(
                of.name(),
                version,
                of.featureSet(),
                of.features(),
                of.labels(),
                of.event(),
                of.recording(),
                of.minConfidence(),
                of.mostOther(),
                of.novelty());
        return new Bundle(1, spec, shipped.trainedOn(), Map.of());
    }

    private static Map<String, byte[]> parts() throws IOException {
        return Map.of(
                Bundle.PARAMETERS, Files.readAllBytes(SHIPPED.resolve(Bundle.PARAMETERS)),
                Bundle.CARD, Files.readAllBytes(SHIPPED.resolve(Bundle.CARD)));
    }

    private Ran models(String command, String... more) {
        List<String> args = new ArrayList<>(List.of("models", command, "--models", models.toString()));
        args.addAll(Arrays.asList(more));
        return Ran.command(args.toArray(String[]::new));
    }

    private String log() throws IOException {
        return Files.readString(models.resolve("log.jsonl"));
    }

    @Test
    void theListTellsWhichServesAndWhichIsBroken() throws IOException {
        Files.delete(models.resolve("2.0").resolve("card.md"));

        Ran ran = models("list");

        assertThat(ran.code()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("VERSION  ALIASES   NAME");
        assertThat(lines.get(1))
                .matches("1\\.0 +champion +jointsound +events-v1 +1970-01-01T00:00:00Z +10000 +1000 +\\d+ +sound +"
                        + "cavitation_pop,tendon_snap,grinding_crepitus,clicking,other");
        assertThat(lines.get(2)).matches("2\\.0 +- +jointsound .* broken: card\\.md .*");
    }

    @Test
    void aModelIsShownWithItsCalibrationItsOriginAndItsLog() {
        Ran ran = models("show", "champion");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("version    1.0\naliases    champion\nstate      sound\n")
                .contains("trained on 10000 recordings of 1000 subjects with 30703 events\n")
                .contains("recordings temperature 0.837, lapse 0.0003, set threshold 0.189 for a coverage of 0.90\n")
                .contains("| recordings of known families | 27603 | 0.849 | 0.849 | 0.020 | 0.925 | 1.30 |\n")
                .endsWith("""
                        1970-01-01T00:00:00Z add 1.0, by tester
                        1970-01-01T00:00:00Z promote 1.0 as champion, by tester
                        """);
        assertThat(models("show", "9").err()).contains("'9'; there is 1.0, 2.0.");
    }

    @Test
    void theWholeCardIsPrintedAsItStandsInTheBundleUnlessTheModelIsBroken() throws IOException {
        assertThat(models("show", "1.0", "--card").out()).isEqualTo(Files.readString(SHIPPED.resolve(Bundle.CARD)));

        Files.writeString(models.resolve("1.0").resolve("card.md"), "very good");
        Ran ran = models("show", "1.0", "--card");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Model version 1.0 is broken: card.md is not the file");
    }

    @Test
    void aModelWithoutARecipeCannotBeReproducedAndItIsSaidWhy() {
        Ran ran = models("reproduce", "champion", "--dataset", dataset.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("Model version 1.0 cannot be trained again: its bundle holds no recipe.json, because program"
                        + " version 0.1.0");
        assertThat(models("reproduce", "1.0").code()).isEqualTo(2);
        assertThat(models("reproduce", "1.0", "--dataset", folder.resolve("no").toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void verifyingNamesThePartAndFails() throws IOException {
        assertThat(models("verify").out()).isEqualTo("1.0 sound\n2.0 sound\n");
        Files.write(models.resolve("2.0").resolve("model.pb"), new byte[3]);

        Ran ran = models("verify");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("1.0 sound\n2.0 broken\n  model.pb is not the file its digest vouches for\n");
        assertThat(models("verify", "1.0").code()).isZero();
    }

    @Test
    void aTornLastLineIsToldAndIsNoFault() throws IOException {
        Files.writeString(models.resolve("log.jsonl"), log() + "{\"at\":\"20");

        Ran ran = models("verify");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("the last line of log.jsonl breaks off");
    }

    @Test
    void withoutADatasetPromotionIsRefusedAndForceAndReasonAreKept() throws IOException {
        Ran refused = models("promote", "2.0");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Nothing says that 2.0 is no worse than the champion 1.0");

        Ran forced = models("promote", "2.0", "--force", "--reason", "tried by hand", "--by", "lab 3");
        assertThat(forced.code()).isZero();
        assertThat(forced.out()).isEqualTo("2.0 is the champion, after 1.0\n");
        assertThat(log().lines().skip(3))
                .singleElement()
                .asString()
                .contains("\"action\":\"promote\",\"version\":\"2.0\"")
                .endsWith("\"forced\":true,\"reason\":\"tried by hand\",\"by\":\"lab 3\"}");
    }

    @Test
    void whoeverGivesNoNameIsUnknown() throws IOException {
        models("promote", "2.0", "--as", "challenger");
        assertThat(log()).endsWith("\"by\":\"unknown\"}\n").doesNotContain(System.getProperty("user.name") + "\"}");
        Ran.with(
                Map.of("JOINTSOUND_BY", "somebody"),
                "models",
                "promote",
                "1.0",
                "--as",
                "challenger",
                "--models",
                models.toString());
        assertThat(log()).endsWith("\"by\":\"somebody\"}\n");
    }

    @Test
    void labelsThatTheDatasetHasNoneOfKeepAModelFromBeingPromoted() throws IOException {
        Ran ran = models("promote", "2.0", "--dataset", dataset.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("2.0 against 1.0 on 2 recordings of 2 subjects")
                .contains("| cavitation_pop | 1 |")
                .contains("interval by a paired bootstrap over subjects +0.000 to +0.000");
        assertThat(ran.err())
                .contains("cannot be known, as its bundle does not say")
                .contains("clicking has no recording in the dataset")
                .contains("2.0 is refused, and 1.0 serves on");
        assertThat(models("promote", "2.0", "--dataset", dataset.toString(), "--force")
                        .code())
                .isZero();
        assertThat(log()).contains("\"forced\":true");
    }

    @Test
    void whatAModelLearnedFromIsNoTrialOfIt() throws IOException {
        ModelRegistry registry = new ModelRegistry(models, Unit.featureSets(), () -> Instant.EPOCH, "tester");
        Map<String, byte[]> parts = new HashMap<>(parts());
        String a = Digests.sha256(Files.readAllBytes(dataset.resolve("a.wav"))).substring(0, 16);
        parts.put(
                Bundle.LEARNED,
                BundleJson.write(new LearnedFrom(List.of("0".repeat(16)), List.of(a)))
                        .getBytes(StandardCharsets.UTF_8));
        registry.add(copy("3.0"), parts);

        Ran ran = models("promote", "3.0", "--dataset", dataset.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is refused, and 1.0 serves on: 3.0 learned from 1 of these recordings: a.wav.");
        assertThat(models("compare", "champion", "3.0", "--dataset", dataset.toString())
                        .err())
                .contains("no fair trial: 3.0 learned from 1 of these recordings: a.wav");
    }

    @Test
    void labelsThatAModelDoesNotKnowCannotBeTriedOnIt() throws IOException {
        Files.writeString(
                dataset.resolve("metadata.csv"), "file_name,label,subject\na.wav,squeak,p1\nb.wav,other,p2\n");

        Ran ran = models("compare", "1.0", "2.0", "--dataset", dataset.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Version 1.0 cannot be tried on it.").contains("squeak (1 recordings)");
    }

    @Test
    void rollingBackAndDeletingGoThroughTheSameLog() throws IOException {
        models("promote", "2.0", "--force");

        assertThat(models("delete", "1.0").err()).contains("A rollback would return to model version 1.0");
        assertThat(models("rollback", "--reason", "worse on knees").out()).isEqualTo("1.0 serves again\n");
        assertThat(models("rollback").err()).contains("There is no version to go back to.");
        assertThat(models("delete", "1.0", "--force").err()).contains("1.0 is the champion");
        assertThat(models("delete", "2.0").out()).isEqualTo("2.0 is deleted\n");
        assertThat(log())
                .contains("\"action\":\"rollback\"")
                .contains("worse on knees")
                .contains("\"action\":\"delete\"");
    }

    @Test
    void wrongUsageIsToldAsSuch() {
        assertThat(Ran.command("models").err()).contains("list, show, verify, promote, rollback, delete, compare");
        assertThat(Ran.command(
                                "models",
                                "list",
                                "--models",
                                folder.resolve("no").toString())
                        .code())
                .isEqualTo(2);
        assertThat(models("promote", "2.0", "--margin", "2").code()).isEqualTo(2);
        assertThat(models("promote", "2.0", "--as", "king").code()).isEqualTo(2);
        assertThat(models("promote", "2.0", "--by", " ").code()).isEqualTo(2);
        assertThat(models("compare", "1.0", "2.0").code()).isEqualTo(2);
        assertThat(models("promote", "1.0", "--force").err()).contains("1.0 is the champion already");
    }
}
