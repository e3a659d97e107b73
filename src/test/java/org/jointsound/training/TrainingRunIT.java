package org.jointsound.training;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.analysis.Heard;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.corpus.Fingerprint;
import org.jointsound.corpus.synthesis.CorpusGenerator;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.jointsound.feature.FeatureVector;
import org.jointsound.json.BundleJson;
import org.jointsound.json.ReferenceJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.store.ModelRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunIT {
    private static final Listener LISTENER = new Listener(DecodeLimits.standard());

    @TempDir
    private static Path directory;

    private static Path dataset;

    @BeforeAll
    static void makeADataset() throws IOException, InterruptedException {
        assumeTrue(BoostedTrees.runHere());
        dataset = directory.resolve("dataset");
        CorpusGenerator.generate(new CorpusSettings(5, 12, 10, Label.STANDARD, true), dataset, 2, file -> {});
    }

    private static EventClassifier train(Path dataset, String models, int threads)
            throws IOException, InterruptedException {
        ModelRegistry registry = registry(models);
        TrainingSettings settings = TrainingSettings.standard("test", "1", 7);
        String card = new TrainingRun(LISTENER, settings, threads, (what, done, all) -> {})
                .run(dataset, TrainingInputs.none(), registry, "test")
                .card();
        assertThat(card).contains("120 recordings of 12 subjects").doesNotContain(directory.toString());
        assertThat(registry.store().part("1", Bundle.LEARNED).map(BundleJson::readLearnedFrom))
                .hasValueSatisfying(learned -> {
                    assertThat(learned.subjects()).hasSize(12).contains(Fingerprint.ofSubject("s001"));
                    assertThat(learned.recordings()).hasSize(120);
                });
        assertThat(registry.store().part("1", Bundle.REFERENCE).map(ReferenceJson::read))
                .hasValueSatisfying(reference -> {
                    assertThat(reference.featureNames())
                            .isEqualTo(LISTENER.featureSet().names());
                    assertThat(reference.recordings()).isBetween(100, 120);
                    assertThat(reference.labels()).hasSize(5);
                });
        return registry.store().loadVersion("1");
    }

    private static ModelRegistry registry(String models) {
        return new ModelRegistry(directory.resolve(models), Unit.featureSets(), () -> Instant.EPOCH, "tester");
    }

    @Test
    void theSameDatasetAndSeedGiveTheSameModelOnOneThreadAndOnThree() throws Exception {
        EventClassifier one = train(dataset, "one", 1);
        Path elsewhere = directory.resolve("a place that must not be told");
        copy(dataset, elsewhere);
        EventClassifier three = train(elsewhere, "three", 3);

        assertThat(three.spec()).isEqualTo(one.spec());
        Map<String, String> digests = digests("one");
        assertThat(digests)
                .containsOnlyKeys(
                        "card.json",
                        "card.md",
                        "learned.json",
                        "model.pb",
                        "recipe.json",
                        "reference.json",
                        "report/confusion.svg",
                        "report/metrics.json",
                        "report/reliability.svg",
                        "report/risk-coverage.svg")
                .isEqualTo(digests("three"));
        for (String part : digests.keySet()) {
            assertThat(Files.readString(directory.resolve("three").resolve("1").resolve(part), ISO_8859_1))
                    .as(part)
                    .doesNotContain("must not be told")
                    .doesNotContain(directory.toString())
                    .doesNotContain(System.getProperty("user.dir"))
                    .doesNotContain(System.getProperty("user.home") + "/")
                    .doesNotContainPattern("(19[89]|20)\\d\\d-\\d\\d-\\d\\d");
        }
        List<FeatureVector> vectors = someVectors();
        assertThat(vectors).hasSizeGreaterThan(20);
        for (FeatureVector vector : vectors) {
            Map<Label, Double> expected = one.rawProbabilities(vector);
            assertThat(three.rawProbabilities(vector)).isEqualTo(expected);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Map<String, String> digests(String models) throws IOException {
        return BundleJson.readBundle(
                        Files.readString(directory.resolve(models).resolve("1").resolve("bundle.json")))
                .sha256();
    }

    @Test
    void aModelIsReproducedBitForBitByItsRecipeAndFromNoOtherDataset() throws Exception {
        Path few = directory.resolve("reproduced");
        CorpusGenerator.generate(new CorpusSettings(3, 6, 5, Label.STANDARD, true), few, 2, file -> {});
        TrainingSettings settings =
                TrainingSettings.standard("test", "1", 11).with(new FixedTrainer(new RadialMachine(8, 0.02)));
        ModelRegistry registry = registry("again");
        new TrainingRun(LISTENER, settings, 2, (what, done, all) -> {})
                .run(few, TrainingInputs.none(), registry, "test");
        ReproductionRun run = new ReproductionRun(DecodeLimits.standard(), 1, (what, done, all) -> {});

        Reproduction reproduction = run.run(registry.store(), "1", few, null, "test");

        assertThat(reproduction.differing()).isEmpty();
        assertThat(reproduction.exact()).isTrue();
        assertThat(reproduction.machine()).isEmpty();
        assertThat(reproduction.largestDifference()).isZero();
        assertThatThrownBy(() -> run.run(registry.store(), "1", dataset, null, "test"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("120 recordings are new or changed (")
                .hasMessageContaining("30 of its 30 recordings are not here as they were");
        Path table = few.resolve("metadata.csv");
        Files.writeString(table, Files.readString(table).replace(",s006,", ",s016,"));
        assertThatThrownBy(() -> run.run(registry.store(), "1", few, null, "test"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the recordings are the same, but not all of their labels or subjects");
    }

    private static List<FeatureVector> someVectors() throws IOException {
        List<FeatureVector> vectors = new ArrayList<>();
        try (var files = Files.list(dataset)) {
            for (Path file : files.filter(one -> one.toString().endsWith("-03.wav"))
                    .sorted()
                    .toList()) {
                Heard heard = LISTENER.decode(file);
                vectors.addAll(LISTENER.measure(heard, LISTENER.detect(heard)));
            }
        }
        return vectors;
    }

    @Test
    void everyRecordingThatCannotBeReadIsNamedAtOnce() throws IOException {
        Path broken = directory.resolve("broken");
        for (String label : List.of("clicking", "other")) {
            Files.createDirectories(broken.resolve(label));
            Files.writeString(broken.resolve(label).resolve("bad-" + label + ".wav"), "this is no audio");
        }
        TrainingRun run =
                new TrainingRun(LISTENER, TrainingSettings.standard("test", "1", 7), 1, (what, done, all) -> {});

        assertThatThrownBy(() -> run.run(broken, TrainingInputs.none(), registry("none"), "test"))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.problem().faults())
                                .extracting("pointer")
                                .containsExactly("/clicking/bad-clicking.wav", "/other/bad-other.wav"));
    }

    @Test
    void tooLittleToLearnFromIsRefusedWithTheNumbers() throws Exception {
        Path few = directory.resolve("few");
        CorpusGenerator.generate(new CorpusSettings(5, 1, 5, Label.STANDARD, true), few, 1, file -> {});
        TrainingRun run =
                new TrainingRun(LISTENER, TrainingSettings.standard("test", "1", 7), 1, (what, done, all) -> {});

        assertThatThrownBy(() -> run.run(few, TrainingInputs.none(), registry("none"), "test"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of 1 subjects");
    }

    @Test
    void noModelLearnsFromTheTestSideOfTheDatasetsOwnSplit() throws Exception {
        Path split = Files.createDirectory(directory.resolve("split"));
        List<String> table = Files.readAllLines(dataset.resolve("metadata.csv"));
        List<String> marked = new ArrayList<>(List.of(table.get(0) + ",split"));
        for (String row : table.subList(1, table.size())) {
            marked.add(row + (row.contains(",s012,") ? ",test" : ",train"));
        }
        Files.write(split.resolve("metadata.csv"), marked);
        try (var files = Files.list(dataset)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".wav")).toList()) {
                Files.copy(file, split.resolve(file.getFileName()));
            }
        }
        String card = new TrainingRun(LISTENER, TrainingSettings.standard("test", "1", 7), 2, (what, done, all) -> {})
                .run(split, TrainingInputs.none(), registry("held"), "test")
                .card();
        assertThat(card).contains("110 recordings of 11 subjects").contains("The 10 of the dataset's own test split");
    }
}
