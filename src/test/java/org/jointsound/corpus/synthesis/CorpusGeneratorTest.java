package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusGeneratorTest {
    @TempDir
    Path temporary;

    private Path generate(String name, CorpusSettings settings, int threads) throws IOException, InterruptedException {
        Path directory = temporary.resolve(name);
        CorpusGenerator.generate(settings, directory, threads, file -> {});
        return directory;
    }

    private static Map<String, String> digests(Path directory) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(
                        directory.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    @Test
    void theSameSeedGivesTheSameBytesWithOneThreadAndWithFour() throws Exception {
        CorpusSettings settings = CorpusSettings.standard(1, 2, 5);
        Map<String, String> one = digests(generate("one", settings, 1));
        assertThat(one).hasSize(12).isEqualTo(digests(generate("four", settings, 4)));
    }

    @Test
    void anotherSeedGivesOtherRecordingsThroughout() throws Exception {
        Map<String, String> one = digests(generate("one", CorpusSettings.standard(1, 1, 5), 2));
        Map<String, String> two = digests(generate("two", CorpusSettings.standard(2, 1, 5), 2));
        assertThat(two.keySet()).isEqualTo(one.keySet());
        assertThat(two.values()).doesNotContainAnyElementsOf(one.values());
    }

    @Test
    void everyFileIsReportedOnceInOrderAndNothingTemporaryStays() throws Exception {
        List<Path> reported = new ArrayList<>();
        Path directory = temporary.resolve("set");
        CorpusGenerator.generate(CorpusSettings.standard(4, 2, 3), directory, 3, reported::add);
        assertThat(reported).hasSize(6).doesNotHaveDuplicates().allMatch(Files::exists);
        assertThat(reported.get(0).getFileName()).hasToString("tendon_snap-s001-01.wav");
        assertThat(digests(directory).keySet()).noneMatch(name -> name.endsWith(".part"));
        assertThat(Files.readString(directory.resolve("README.md"))).contains("CC0", "seed 4");
    }

    @Test
    void theNoteIsTheSameWhereverTheProgramRuns() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(DatasetReadme.text(CorpusSettings.standard(4, 2, 3)))
                    .contains("6 recordings of 2 virtual people", "seed 4, 2 subjects, 3 recordings per subject");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theReaderTakesWhatTheGeneratorWroteAndTheLabelsAreEvenlySpread() throws Exception {
        List<LabelledRecording> recordings = DatasetReader.read(generate("set", CorpusSettings.standard(6, 2, 5), 2));
        assertThat(recordings).hasSize(10);
        Map<Label, Long> counts = recordings.stream()
                .collect(Collectors.groupingBy(r -> r.labels().get(0), Collectors.counting()));
        assertThat(counts).hasSize(5).allSatisfy((label, count) -> assertThat(count)
                .isEqualTo(2));
        for (LabelledRecording recording : recordings) {
            assertThat(recording.subject()).matches("s00[12]");
            assertThat(recording.session()).startsWith(recording.subject() + "-");
            assertThat(recording.columns())
                    .containsKeys("joint", "side", "device", "movement", "source_family", "seed");
            double seconds = seconds(recording.file());
            assertThat(recording.spans()).allMatch(span -> span.endSeconds() <= seconds);
            assertThat(recording.spans().isEmpty() && recording.labels().get(0).isJointSound())
                    .isFalse();
        }
    }

    private static double seconds(Path file) throws Exception {
        try (AudioInputStream audio =
                AudioSystem.getAudioInputStream(file.toUri().toURL())) {
            return audio.getFrameLength() / audio.getFormat().getFrameRate();
        }
    }

    @Test
    void theFilesAreMonoSixteenBitAndHoldTheSamplesToHalfAStep() throws Exception {
        SyntheticRecording recording = RecordingSynthesis.make(CorpusSettings.standard(1, 1, 1), 1, 0);
        Path file = Files.write(temporary.resolve("one.wav"), WavFile.encode(recording.clip()));
        try (InputStream in = Files.newInputStream(file);
                AudioInputStream audio = AudioSystem.getAudioInputStream(new BufferedInputStream(in))) {
            assertThat(audio.getFormat().getChannels()).isEqualTo(1);
            assertThat(audio.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(audio.getFormat().getSampleRate())
                    .isEqualTo(recording.clip().rateHz());
            ByteBuffer bytes = ByteBuffer.wrap(audio.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            for (float sample : recording.clip().samples()) {
                assertThat(bytes.getShort() / 32_767.0).isCloseTo(sample, within(0.51 / 32_767));
            }
            assertThat(bytes.remaining()).isZero();
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Path file = Files.writeString(temporary.resolve("notes.txt"), "mine");
        CorpusSettings settings = CorpusSettings.standard(1, 1, 1);
        for (Path target : List.of(temporary, file)) {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> CorpusGenerator.generate(settings, target, 1, done -> {}))
                    .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.CONFLICT));
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeMadeIsAnErrorOfTheDisk() throws IOException {
        Path file = Files.writeString(temporary.resolve("notes.txt"), "mine");
        assertThatIOException()
                .isThrownBy(() -> CorpusGenerator.generate(
                        CorpusSettings.standard(1, 1, 1), file.resolve("below"), 1, done -> {}));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        List<Label> labels = Label.STANDARD;
        for (int subjects : new int[] {0, -1, 10_000}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CorpusSettings(1, subjects, 1, labels, false));
        }
        for (int recordings : new int[] {0, 1_000}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CorpusSettings(1, 1, recordings, labels, false));
        }
        for (int rateHz : new int[] {0, -8_000, 11_025, 96_000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CorpusSettings(1, 1, 1, labels, false, rateHz, false))
                    .withMessageContaining("22050");
        }
        for (List<Label> wrong :
                List.of(List.<Label>of(), List.of(new Label("squeak")), List.of(Label.OTHER, Label.OTHER))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CorpusSettings(1, 1, 1, wrong, false))
                    .withMessageContaining("cavitation_pop");
        }
    }
}
