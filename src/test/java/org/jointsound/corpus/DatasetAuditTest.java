package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.store.Digests;
import org.jointsound.testing.Recordings;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetAuditTest {
    private static final Pattern LINE = Pattern.compile("metadata\\.csv line (\\d+): .*");

    @TempDir
    Path folder;

    /** A second of silence but for one sample, so that no two are the same. */
    private static byte[] recording(int number) {
        byte[] bytes = Recordings.silence(1);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(1_000, number + 1);
        return bytes;
    }

    private static List<String> faults(Path directory) {
        return catchThrowableOfType(InputException.class, () -> DatasetAudit.run(directory, 2, (done, all) -> {}))
                .problem()
                .faults()
                .stream()
                .map(Problem.Fault::detail)
                .toList();
    }

    private void put(String table) throws IOException {
        Files.writeString(folder.resolve("metadata.csv"), table);
    }

    @Test
    void eachOfFiftyFaultsInTwentyThousandRowsIsNamedWithItsLine() throws IOException {
        PlantedFaults planted = new PlantedFaults();
        assertThat(planted.expected).hasSize(50);
        Path set = Files.createDirectory(folder.resolve("set"));
        for (int i = 0; i < PlantedFaults.ROWS / 10; i++) {
            Files.write(set.resolve(PlantedFaults.recordingName(i)), recording(i));
        }
        Files.write(set.resolve("copy-of-0000.wav"), recording(0));
        Files.write(set.resolve("copy-of-0001.wav"), recording(1));
        Files.write(folder.resolve("outside.wav"), recording(0));
        for (String again : List.of("", "again-")) {
            Files.writeString(set.resolve(again + "unreadable.wav"), "no audio");
            Files.createFile(set.resolve(again + "empty.wav"));
            Files.createSymbolicLink(set.resolve(again + "link.wav"), folder.resolve("outside.wav"));
        }
        Files.writeString(set.resolve("metadata.csv"), planted.table());

        Map<Integer, String> found = new HashMap<>();
        for (String fault : faults(set)) {
            Matcher line = LINE.matcher(fault);
            assertThat(line.matches()).as(fault).isTrue();
            found.merge(Integer.parseInt(line.group(1)), fault, (one, other) -> one + " | " + other);
        }

        assertThat(new TreeMap<>(found).keySet()).isEqualTo(planted.expected.keySet());
        planted.expected.forEach((line, message) -> assertThat(found.get(line)).contains(message));
    }

    @Test
    void aCleanDatasetIsSummedUp() throws Exception {
        for (int i = 0; i < 4; i++) {
            Files.write(folder.resolve(i + ".wav"), recording(i));
        }
        put("""
                file_name,label,start_s,end_s,subject
                0.wav,clicking,0,1.04,p1
                1.wav,other,,,p1
                2.wav,other,,,p2
                3.wav,clicking,0,0.5,
                3.wav,other,0.6,1,
                """);

        DatasetSummary summary = DatasetAudit.run(folder, 1, (done, all) -> {});

        assertThat(summary.recordings()).isEqualTo(4);
        assertThat(summary.subjects()).isEqualTo(2);
        assertThat(summary.seconds()).isEqualTo(4);
        assertThat(summary.labels())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Label.CLICKING, new DatasetSummary.Holders(2, 1),
                        Label.OTHER, new DatasetSummary.Holders(3, 2)));
        assertThat(summary.warnings())
                // The recordings of this test are silent but for a sample.
                .filteredOn(warning -> !warning.contains("silence"))
                .satisfiesExactly(
                        warning -> assertThat(warning).startsWith("1 of 4 recordings name no subject"),
                        warning -> assertThat(warning).startsWith("clicking is held by one known subject"));
    }

    @Test
    void aTableFaultDoesNotHideWhatIsWrongWithTheAudio() throws IOException {
        Files.writeString(folder.resolve("a.wav"), "no audio");
        put("file_name,label\na.wav,BAD\n");

        assertThat(faults(folder))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("line 2: label is 'BAD'"),
                        fault -> assertThat(fault).contains("line 2: 'a.wav' cannot be used: ", "not", "WAV"));
    }

    @Test
    void aDigestInCapitalsIsTheSame() throws Exception {
        Files.write(folder.resolve("a.wav"), recording(1));
        String digest = Digests.sha256(recording(1));
        put("file_name,label,sha256\na.wav,clicking," + digest.toUpperCase(Locale.ROOT) + "\n");

        assertThat(DatasetAudit.run(folder, 1, (done, all) -> {}).recordings()).isEqualTo(1);
    }

    @Test
    void copiesAndGapsInTheSplitAreWarnedOf() throws Exception {
        Files.write(folder.resolve("a.wav"), recording(1));
        Files.write(folder.resolve("b.wav"), recording(1));
        put("file_name,label,subject,split\na.wav,clicking,p1,train\nb.wav,clicking,p1,\n");

        assertThat(DatasetAudit.run(folder, 1, (done, all) -> {}).warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("1 recordings hold the same audio"))
                .anySatisfy(warning -> assertThat(warning).startsWith("1 recordings are on no side"))
                .anySatisfy(warning -> assertThat(warning).startsWith("there is one label only"));
    }

    @Test
    void aFaultOfAFileInALabelFolderIsNamedByItsPath() throws IOException {
        Files.createDirectory(folder.resolve("clicking"));
        Files.createFile(folder.resolve("clicking/a.wav"));

        assertThat(faults(folder))
                .singleElement()
                .asString()
                .startsWith("clicking/a.wav: the recording cannot be used");
    }

    @Test
    void whatIsAmissButAllowedIsSaidInWarnings() throws IOException, InterruptedException {
        byte[] whole = recording(1);
        Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("silent.wav"), Recordings.silence(1));
        Files.write(folder.resolve("left.wav"), recording(2));
        put("file_name,label,subject\ncut.wav,clicking,p1\nsilent.wav,other,p2\n");

        List<String> warnings = DatasetAudit.run(folder, 2, (done, all) -> {}).warnings();

        assertThat(warnings)
                .anyMatch(warning -> warning.startsWith("'cut.wav'") && warning.contains("header"))
                .anyMatch(warning -> warning.startsWith("'silent.wav'") && warning.contains("silence"))
                .anyMatch(warning -> warning.startsWith("1 audio files") && warning.contains("'left.wav'"));
    }

    @Test
    void aTableWithSemicolonsIsNamedAsThat() throws IOException {
        put("file_name;label\na.wav;clicking\n");
        assertThat(faults(folder)).singleElement().asString().contains("line 1").contains("semicolons");
    }

    @Test
    void aCorpusThatWasNotMadeToItsEndIsNamedAsThat() throws IOException {
        Files.writeString(folder.resolve("metadata.csv.part"), "file_name,label\n");
        Files.write(folder.resolve("clicking-s001-01.wav"), recording(1));
        assertThat(faults(folder))
                .singleElement()
                .asString()
                .contains("metadata.csv.part")
                .contains("make it anew");
    }

    @Test
    void aCopyThatWasEncodedAnewIsNamedWithItsOriginal() throws IOException {
        float[] sound = Signals.whiteNoise(0.1, 16_000, 7);
        float[] copy = Signals.quantised(Signals.scaled(Arrays.copyOfRange(sound, 240, sound.length), 0.5), 12);
        Files.write(folder.resolve("a.wav"), wav(8_000, sound));
        Files.write(folder.resolve("b.wav"), wav(8_000, copy));
        put("file_name,label,subject\na.wav,clicking,p1\nb.wav,clicking,p2\n");

        assertThat(faults(folder)).singleElement().satisfies(fault -> assertThat(fault)
                .contains("'b.wav'", "same audio as 'a.wav'", "likeness", "p1, clicking", "p2, clicking"));
    }

    private static byte[] wav(int rateHz, float[] samples) {
        return WavBytes.of(rateHz, WavBytes.Encoding.PCM_S16LE, samples).bytes();
    }
}
