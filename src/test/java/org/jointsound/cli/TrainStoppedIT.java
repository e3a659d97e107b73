package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jointsound.Main;
import org.jointsound.analysis.Heard;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.corpus.synthesis.CorpusGenerator;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.store.ModelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training whose process ends before its time, and goes on in another one. */
class TrainStoppedIT {
    private static final int RECORDINGS = 30;
    private static final String VERSION = "1.0.0";
    private static final int TOLD_TO_END = 143;

    @TempDir
    private Path directory;

    private List<String> command(Path models, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "train",
                directory.resolve("dataset").toString(),
                "--name=stopped",
                "--models=" + models,
                "--trainer=svm",
                "--folds=3",
                "--augment=1",
                "--threads=1"));
        command.addAll(List.of(more));
        return command;
    }

    private Process start(Path models, String... more) throws IOException {
        return new ProcessBuilder(command(models, more))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out.txt").toFile())
                .start();
    }

    /** Until so many recordings and folds are kept, or the training is over. */
    private static void waitFor(int kept, Path work, Process process) throws IOException, InterruptedException {
        while (process.isAlive() && kept(work) < kept) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static long kept(Path work) throws IOException {
        if (!Files.isDirectory(work)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(work)) {
            return all.filter(file -> file.toString().endsWith(".kept")).count();
        } catch (java.io.UncheckedIOException e) {
            // A file was moved while it was being looked at.
            return 0;
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(Path::getFileName)
                    .filter(name -> !name.equals(Path.of(".lock")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void killedWhileItListensAndToldToEndWhileItTrainsItGivesTheModelOfARunThatWasNeverStopped() throws Exception {
        Path dataset = directory.resolve("dataset");
        CorpusGenerator.generate(new CorpusSettings(5, 6, 5, Label.STANDARD, true), dataset, 2, file -> {});
        Path models = directory.resolve("models");
        Path work = models.resolve(".training");

        Process first = start(models);
        waitFor(RECORDINGS / 2, work, first);
        first.destroyForcibly().waitFor();
        assertThat(kept(work)).isBetween((long) RECORDINGS / 2, (long) RECORDINGS - 1);

        Process second = start(models, "--resume");
        waitFor(RECORDINGS + 1, work, second);
        second.destroy();
        assertThat(second.waitFor()).isEqualTo(TOLD_TO_END);
        assertThat(inside(models)).containsExactly(Path.of(".training"));
        assertThat(Files.readString(directory.resolve("out.txt"))).contains("--resume goes on");
        damageOne(work);

        Process third = start(models, "--resume");
        assertThat(third.waitFor()).isZero();
        assertThat(work).doesNotExist();
        Path straight = directory.resolve("straight");
        assertThat(start(straight).waitFor()).isZero();
        assertSame(new ModelStore(models).loadVersion(VERSION), new ModelStore(straight).loadVersion(VERSION));
        assertThat(part(models, "card.md")).isEqualTo(part(straight, "card.md"));
        assertThat(part(models, "learned.json")).isEqualTo(part(straight, "learned.json"));
    }

    private static void damageOne(Path work) throws IOException {
        try (Stream<Path> all = Files.walk(work)) {
            Path one = all.filter(file -> file.toString().endsWith(".kept"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(one);
            bytes[bytes.length - 1] ^= 1;
            Files.write(one, bytes);
        }
    }

    private static String part(Path models, String name) throws IOException {
        return Files.readString(models.resolve(VERSION).resolve(name));
    }

    private void assertSame(EventClassifier resumed, EventClassifier straight) throws IOException {
        assertThat(resumed.spec()).isEqualTo(straight.spec());
        Listener listener = new Listener(DecodeLimits.standard());
        Path recording;
        try (Stream<Path> files = Files.list(directory.resolve("dataset"))) {
            recording = files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Heard heard = listener.decode(recording);
        List<FeatureVector> vectors = listener.measure(heard, listener.detect(heard));
        assertThat(vectors).isNotEmpty();
        for (FeatureVector vector : vectors) {
            assertThat(resumed.rawProbabilities(vector)).isEqualTo(straight.rawProbabilities(vector));
        }
    }
}
