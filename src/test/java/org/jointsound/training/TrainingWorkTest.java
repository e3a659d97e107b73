package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.feature.FeatureVector;
import org.jointsound.feature.print.AcousticPrint;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingWorkTest {
    private static final byte[] CONTENT = {1, 2, 3, 4, 5};

    @TempDir
    private Path directory;

    private Path folder() {
        return directory.resolve("work");
    }

    private Path onlyEntry() throws IOException {
        try (Stream<Path> inside = Files.list(folder())) {
            List<Path> entries = inside.toList();
            assertThat(entries).hasSize(1);
            return entries.get(0);
        }
    }

    @Test
    void whatWasKeptIsFoundByAnotherRunThatGoesOn() throws IOException {
        TrainingWork.in(folder(), false).keep("key", CONTENT);

        assertThat(TrainingWork.in(folder(), true).find("key")).hasValue(CONTENT);
        assertThat(TrainingWork.in(folder(), true).find("another")).isEmpty();
    }

    @Test
    void aRunThatBeginsAnewFindsNothing() throws IOException {
        TrainingWork.in(folder(), false).keep("key", CONTENT);

        assertThat(TrainingWork.in(folder(), false).find("key")).isEmpty();
    }

    /** 64 characters of digest, then 5 bytes of content. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 63, 64, 68})
    void anEntryThatWasCutShortIsPassedOver(int bytes) throws IOException {
        TrainingWork work = TrainingWork.in(folder(), false);
        work.keep("key", CONTENT);
        byte[] whole = Files.readAllBytes(onlyEntry());
        assertThat(whole).hasSize(69);

        Files.write(onlyEntry(), java.util.Arrays.copyOf(whole, bytes));

        assertThat(work.find("key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 64, 68})
    void anEntryInWhichAByteChangedIsPassedOverAndKeptAnew(int at) throws IOException {
        TrainingWork work = TrainingWork.in(folder(), false);
        work.keep("key", CONTENT);
        byte[] changed = Files.readAllBytes(onlyEntry());
        changed[at] ^= 1;
        Files.write(onlyEntry(), changed);

        assertThat(work.find("key")).isEmpty();
        work.keep("key", CONTENT);
        assertThat(work.find("key")).hasValue(CONTENT);
    }

    @Test
    void anEntryUnderTheNameOfAnotherIsPassedOver() throws IOException {
        TrainingWork work = TrainingWork.in(folder(), false);
        work.keep("one", CONTENT);
        Path one = onlyEntry();
        byte[] bytes = Files.readAllBytes(one);
        Files.delete(one);
        work.keep("two", CONTENT);
        Files.write(onlyEntry(), bytes);

        assertThat(work.find("two")).isEmpty();
    }

    @Test
    void deletingLeavesNothingButWhatSomebodyElsePutThere() throws IOException {
        TrainingWork work = TrainingWork.in(folder(), false);
        work.keep("key", CONTENT);
        Files.writeString(folder().resolve("notes.txt"), "mine");
        work.delete();
        assertThat(onlyEntry()).hasFileName("notes.txt");

        Files.delete(onlyEntry());
        work.keep("key", CONTENT);
        work.delete();
        assertThat(folder()).doesNotExist();
    }

    @Test
    void eventsComeBackBitForBitAlsoWithAnAbsentFeature() {
        FeatureVector odd = new FeatureVector(ToyModel.SET, filled(Double.NaN, Math.nextUp(1.0 / 3)));
        List<LabelledEvent> events =
                List.of(new LabelledEvent(odd, Label.CLICKING), new LabelledEvent(ToyModel.vector(-0.0), Label.OTHER));
        List<LabelledEvent> learnedOnly = List.of(new LabelledEvent(ToyModel.vector(1e-300), new Label("squeak")));

        LabelledRecording source = new LabelledRecording(
                Path.of("a.wav"), List.of(Label.CLICKING), "p1", "", List.of(), Map.of(), Set.of());
        float[] noise = new float[48_000];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextDouble(-0.5, 0.5);
        }
        AcousticPrint print = AcousticPrint.of(Clip.of(noise, 24_000));
        assertThat(print).isNotNull();
        for (TrainingRecording heard : List.of(
                TrainingRecording.heard("a", source, "digest", print, events, learnedOnly),
                TrainingRecording.heard("a", source, "digest", null, List.of(), List.of()))) {
            assertThat(KeptForm.heard(KeptForm.ofHeard(heard), "a", source, "digest", ToyModel.SET))
                    .isEqualTo(heard);
        }
    }

    private static double[] filled(double first, double rest) {
        double[] values = new double[ToyModel.SET.size()];
        java.util.Arrays.fill(values, rest);
        values[0] = first;
        return values;
    }
}
