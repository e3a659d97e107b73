package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetArchiveTest {
    private static final DatasetArchive.Limits LIMITS = new DatasetArchive.Limits(1_000_000, 300_000, 100, 20, 10_000);
    private static final byte[] SOUND = {'R', 'I', 'F', 'F'};

    @TempDir
    private Path folder;

    private Path into;

    @BeforeEach
    void makeFolder() throws IOException {
        into = Files.createDirectory(folder.resolve("dataset"));
    }

    @Test
    void aDatasetIsFoundInTheOnlyFolderOfAnArchiveAndWithoutWhatIsNone() throws IOException {
        byte[] zip =
                zip("knees/metadata.csv", "knees/a/b.wav", "knees/README.md", "__MACOSX/knees/._b.wav", "knees/.x.wav");
        Path root = DatasetArchive.unpack(new ByteArrayInputStream(zip), into, LIMITS);
        assertThat(root).isEqualTo(into.resolve("knees"));
        assertThat(files()).containsExactly("dataset/knees/a/b.wav", "dataset/knees/metadata.csv");
        assertThat(root.resolve("a/b.wav")).hasBinaryContent(SOUND);
    }

    @Test
    void aDatasetMayLieInTheArchiveItself() throws IOException {
        byte[] zip = zip("pop/a.wav", "snap/b.flac");
        assertThat(DatasetArchive.unpack(new ByteArrayInputStream(zip), into, LIMITS))
                .isEqualTo(into);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.wav",
                "a/../../b.wav",
                "/etc/a.wav",
                "//host/a.wav",
                "C:/a.wav",
                "..\\a.wav",
                "a/./b.wav",
                "a//b.wav",
                "a\u0007.wav",
                "a\u0000.wav",
                "1/2/3/4/5/6/7/8/9.wav",
            })
    void aNameThatLeadsElsewhereIsRefusedAndNothingLeavesTheFolder(String name) throws IOException {
        assertRefused(zip("fine.wav", name), ProblemCode.VALIDATION, "entry");
        assertThat(files()).containsExactly("dataset/fine.wav");
    }

    @Test
    void aNameThatNoFileSystemTakesIsRefused() throws IOException {
        assertRefused(zip("a".repeat(252) + ".wav"), ProblemCode.VALIDATION, "255 bytes");
    }

    @Test
    void namesThatAreOneOnSomeMachinesAreRefused() throws IOException {
        assertRefused(zip("a/b.wav", "A/B.wav"), ProblemCode.VALIDATION, "twice");
    }

    @Test
    void aFileInTheWayOfAFolderIsRefused() throws IOException {
        assertRefused(zip("a.wav", "a.wav/b.wav"), ProblemCode.VALIDATION, "a.wav");
    }

    @Test
    void anArchiveInAnArchiveIsNotUnpacked() throws IOException {
        assertRefused(zip("fine.wav", "more.zip"), ProblemCode.VALIDATION, "more.zip");
    }

    /** What unfolds to more than it may is given up as it does, not after it has. */
    @Test
    void aBombIsGivenUpAtTheRatioAndAtTheSize() throws IOException {
        assertRefused(packed("a.wav", new byte[250_000]), ProblemCode.TOO_LARGE, "20 times");
        into = Files.createDirectory(folder.resolve("second"));
        assertRefused(packed("b.wav", noise(310_000)), ProblemCode.TOO_LARGE, "300000 bytes");
        try (Stream<Path> written = Files.walk(folder)) {
            assertThat(written.filter(Files::isRegularFile).mapToLong(DatasetArchiveTest::size))
                    .allMatch(bytes -> bytes <= 300_000);
        }
    }

    @Test
    void whatIsPassedOverCountsToo() throws IOException {
        assertRefused(packed("a.bin", new byte[250_000]), ProblemCode.TOO_LARGE, "20 times");
        assertRefused(packed("folder/", new byte[250_000]), ProblemCode.TOO_LARGE, "20 times");
        assertRefused(packed("folder.wav/", new byte[250_000]), ProblemCode.TOO_LARGE, "20 times");
    }

    @Test
    void moreEntriesThanAreTakenAreRefused() throws IOException {
        String[] names = new String[101];
        Arrays.setAll(names, i -> i + ".wav");
        assertRefused(zip(names), ProblemCode.TOO_LARGE, "100 entries");
    }

    @Test
    void tenThousandAndOneEntriesAreMoreThanTheServiceTakes() throws IOException {
        String[] names = new String[10_001];
        Arrays.setAll(names, i -> i + ".md");
        assertThatThrownBy(() -> DatasetArchive.unpack(
                        new ByteArrayInputStream(zip(names)), into, DatasetArchive.Limits.standard()))
                .hasMessageContaining("10000 entries");
    }

    /** Unix packs a link as a file that holds its target; the mode in the table of contents makes it one. */
    @Test
    void aLinkIsAFileWithATextInItWhateverItsModeSays() throws IOException {
        byte[] zip = packed("link.wav", "/etc/passwd".getBytes(StandardCharsets.US_ASCII));
        int contents = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[contents + 5] = 3;
        zip[contents + 40] = (byte) 0xff;
        zip[contents + 41] = (byte) 0xa1;
        Path root = DatasetArchive.unpack(new ByteArrayInputStream(zip), into, LIMITS);
        assertThat(root.resolve("link.wav")).hasContent("/etc/passwd");
        assertThat(Files.isSymbolicLink(root.resolve("link.wav"))).isFalse();
    }

    @Test
    void whatIsNoZipOrEndsEarlyIsRefused() throws IOException {
        byte[] whole = stored("a.wav", new byte[5_000]);
        assertRefused(new byte[0], ProblemCode.VALIDATION, "no zip");
        assertRefused("not a zip at all".getBytes(StandardCharsets.US_ASCII), ProblemCode.VALIDATION, "no zip");
        assertRefused(Arrays.copyOf(whole, 4_000), ProblemCode.VALIDATION, "damaged");
        into = Files.createDirectory(folder.resolve("again"));
        assertRefused(Arrays.copyOf(packed("a.wav", noise(5_000)), 3_000), ProblemCode.VALIDATION, "damaged");
    }

    @Test
    void anArchiveWithoutAnythingOfADatasetIsRefused() throws IOException {
        assertRefused(zip("a.exe", "b/c.html"), ProblemCode.VALIDATION, "neither recordings nor tables");
    }

    private void assertRefused(byte[] zip, ProblemCode code, String words) {
        assertThatThrownBy(() -> DatasetArchive.unpack(new ByteArrayInputStream(zip), into, LIMITS))
                .isInstanceOfSatisfying(InputException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(code);
                    assertThat(refused.problem().detail()).contains(words).doesNotContain(folder.toString());
                });
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(SOUND);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new SplittableRandom(1).nextBytes(noise);
        return noise;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
