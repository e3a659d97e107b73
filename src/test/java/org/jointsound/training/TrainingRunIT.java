package org.jointsound.training;

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
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
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

    private static EventClassifier train(String models, int threads) throws IOException, InterruptedException {
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
        return registry.store().loadVersion("1");
    }

    private static ModelRegistry registry(String models) {
        return new ModelRegistry(directory.resolve(models), LISTENER.featureSet(), () -> Instant.EPOCH, "tester");
    }

    @Test
    void theSameDatasetAndSeedGiveTheSameModelOnOneThreadAndOnThree() throws Exception {
        EventClassifier one = train("one", 1);
        EventClassifier three = train("three", 3);

        assertThat(three.spec()).isEqualTo(one.spec());
        List<FeatureVector> vectors = someVectors();
        assertThat(vectors).hasSizeGreaterThan(20);
        for (FeatureVector vector : vectors) {
            Map<Label, Double> expected = one.rawProbabilities(vector);
            assertThat(three.rawProbabilities(vector)).isEqualTo(expected);
        }
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
