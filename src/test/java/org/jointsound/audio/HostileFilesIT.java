package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.Encoded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, through the real ffmpeg. */
class HostileFilesIT {
    @TempDir
    static Path folder;

    private static Path secret;
    private static Path mp3;

    private final AudioDecoder decoder = new AudioDecoder(DecodeLimits.standard());

    @BeforeAll
    static void encode() {
        Encoded.assumePossible();
        secret = Encoded.generate("sine=f=440:d=2:r=8000", folder.resolve("secret.wav"));
        mp3 = Encoded.encode(secret, folder.resolve("plain.mp3"));
    }

    private Problem refusal(Path file) {
        return catchThrowableOfType(InputException.class, () -> decoder.decode(file))
                .problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-i.mp3",
                "a b'$(x).mp3",
                "concat:x.mp3",
                "pipe:0",
                "x%03d.mp3",
                "; reboot",
                "subfile,,start,0,,:y.mp3",
                "@a",
                "x\ny.mp3"
            })
    void aNameIsDataWhateverItLooksLike(String name) throws Exception {
        Path file = Files.copy(mp3, folder.resolve(name));
        assertThat(decoder.decode(file).format().codec()).isEqualTo("mp3");
        // As it would be named on a command line in its own folder.
        assertThat(decoder.decode(Path.of("").toAbsolutePath().relativize(file))
                        .clip()
                        .seconds())
                .isBetween(1.9, 2.1);
    }

    @Test
    void aNameThatIsNoTextIsSaidAndNotTakenForDamage() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        // One byte that begins no letter of UTF-8, nor of ASCII.
        Process copy = new ProcessBuilder(
                        "sh", "-c", "cp \"$1\" \"$2/$(printf 'a\\377.mp3')\"", "sh", mp3 + "", odd + "")
                .start();
        assertThat(copy.waitFor()).isZero();
        try (Stream<Path> files = Files.list(odd)) {
            Path file = files.findFirst().orElseThrow();
            assertThatThrownBy(() -> decoder.decode(file))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("rename it");
        }
    }

    /** An alias (QuickTime File Format, "Data References") in place of the sound, as a MOV may have it. */
    @Test
    void aFilmThatPointsToAnotherFileDoesNotOpenIt() throws Exception {
        Path film = Encoded.encode(secret, folder.resolve("whole.mov"), "-c:a", "pcm_s16le");
        Path linked = Files.write(folder.resolve("linked.mov"), withAliasTo(secret, Files.readAllBytes(film)));
        Problem problem = refusal(linked);
        assertThat(problem.code()).isEqualTo(ProblemCode.DECODE_FAILED);
        assertThat(problem.detail()).doesNotContain("secret", folder.toString());
    }

    /** The film with its one data reference, to itself, made one to this file. */
    private static byte[] withAliasTo(Path target, byte[] film) {
        String text = new String(film, StandardCharsets.ISO_8859_1);
        int dref = text.lastIndexOf("dref") - 4;
        String path = target.toAbsolutePath().toString();
        String file = String.valueOf(target.getFileName());
        // Of the alias ffmpeg reads: the volume, the file's name, how many folders up and down, and the whole path (tag
        // 2).
        ByteBuffer alias = ByteBuffer.allocate(166 + 2 * path.length() + 8);
        alias.putInt(alias.capacity()).put(latin1("alis")).position(22);
        alias.put((byte) 3).put(latin1("vol")).position(62);
        alias.put((byte) file.length()).put(latin1(file)).position(142);
        alias.putShort((short) -1).putShort((short) -1).position(162);
        alias.putShort((short) 2).putShort((short) path.length()).put(latin1(path));
        alias.position(alias.position() + path.length() % 2);
        alias.putShort((short) -1);
        ByteBuffer result = ByteBuffer.allocate(film.length - 12 + alias.capacity());
        result.put(film, 0, dref + 16).put(alias.array()).put(film, dref + 28, film.length - dref - 28);
        int more = alias.capacity() - 12;
        result.putInt(dref, result.getInt(dref) + more);
        for (String parent : new String[] {"dinf", "minf", "mdia", "trak", "moov"}) {
            int at = text.lastIndexOf(parent, dref) - 4;
            result.putInt(at, result.getInt(at) + more);
        }
        return result.array();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nsecret.wav\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile 'secret.wav'\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
                "<?xml version=\"1.0\"?><MPD><BaseURL>secret.wav</BaseURL></MPD>"
            })
    void aPlaylistOpensNoOtherFile(String text) throws Exception {
        byte[] playlist = text.getBytes(StandardCharsets.UTF_8);
        Problem bare = refusal(Files.write(folder.resolve("list.mp3"), playlist));
        assertThat(bare.code()).isEqualTo(ProblemCode.UNSUPPORTED_FORMAT);
        for (String head : new String[] {"fLaC", "ID3\4\0\0\0\0\0\0", "#!AMR\n", "OggS", "\0\0\0\30ftypM4A ", "caff"}) {
            ByteArrayOutputStream disguised = new ByteArrayOutputStream();
            disguised.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            disguised.writeBytes(playlist);
            Problem problem = refusal(Files.write(folder.resolve("disguised"), disguised.toByteArray()));
            assertThat(problem.code()).isIn(ProblemCode.DECODE_FAILED, ProblemCode.TOO_SHORT);
            assertThat(problem.detail()).doesNotContain("secret", folder.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hours.flac, anullsrc=r=8000:cl=mono, 10800, 600",
        "minutes.opus, anullsrc=r=48000:cl=mono, 660, 600",
        "fast.flac, anullsrc=r=384000:cl=mono, 155, 57600000"
    })
    void aBombIsTooLongAsSoonAsItIs(String name, String source, String seconds, String limit) throws Exception {
        Path bomb = Encoded.generate(source, folder.resolve(name), "-t", seconds, "-compression_level", "0");
        assertThat(Files.size(bomb)).isLessThan(10_000_000);
        // Patient, so that it is not the clock of a busy machine that ends it.
        AudioDecoder patient =
                new AudioDecoder(DecodeLimits.standard(), FfmpegProgram::ofThisMachine, Duration.ofMinutes(10));
        Problem problem = catchThrowableOfType(InputException.class, () -> patient.decode(bomb))
                .problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LONG);
        assertThat(problem.detail()).contains(limit);
    }

    @Test
    void aFilmWithoutSoundIsRefusedAsSuch() {
        Path film = Encoded.generate("testsrc=d=1:s=64x48", folder.resolve("film.mp4"), "-c:v", "mpeg4");
        Problem problem = refusal(film);
        assertThat(problem.code()).isEqualTo(ProblemCode.DECODE_FAILED);
        assertThat(problem.detail()).contains("no sound");
    }

    @Test
    void ofAFilmTheSoundIsTakenAndThePicturesAreNoDamage() throws Exception {
        Path film = Encoded.generate(
                "testsrc=d=2:s=64x48[out0];sine=d=2[out1]",
                folder.resolve("sound.mp4"),
                "-c:v",
                "mpeg4",
                "-c:a",
                "aac");
        Decoded decoded = decoder.decode(film);
        assertThat(decoded.clip().seconds()).isBetween(1.95, 2.1);
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.flac", "cut.m4a", "cut.webm", "cut.aiff"})
    void ofACutOffFileThatStatesItsLengthWhatIsThereIsReadAndSaid(String name) throws Exception {
        // With the index of an M4A in front of the sound; one that has lost it holds none.
        Path whole = Encoded.encode(secret, folder.resolve(name), "-movflags", "+faststart");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        Decoded decoded = decoder.decode(cut);
        assertThat(decoded.clip().seconds()).isBetween(0.3, 1.7);
        assertThat(decoded.warnings()).isNotEmpty();
        Problem stub = refusal(Files.write(folder.resolve("stub"), Arrays.copyOf(bytes, 45)));
        assertThat(stub.code()).isIn(ProblemCode.DECODE_FAILED, ProblemCode.TOO_SHORT);
        assertThat(stub.detail()).doesNotContain(folder.toString());
    }

    @Test
    void nineChannelsAreRefusedInTermsOfTheSound() {
        Path nine = Encoded.generate(
                "aevalsrc=exprs=0|0|0|0|0|0|0|0|0:d=1:s=8000", folder.resolve("nine.caf"), "-c:a", "pcm_s16le");
        Problem problem = refusal(nine);
        assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_FORMAT);
        assertThat(problem.detail()).contains("9 channels").doesNotContain("chunk");
    }
}
