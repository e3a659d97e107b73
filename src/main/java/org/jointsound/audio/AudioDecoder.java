package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.TOO_LARGE;
import static org.jointsound.problem.ProblemCode.UNSUPPORTED_FORMAT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Recordings to samples. A file is recognised by its content, never by its name; the WAV family is read here, other
 * formats by ffmpeg where there is one. Holds no state between calls and may be shared by threads.
 */
public final class AudioDecoder {
    private static final String READ =
            "WAV, FLAC, MP3, AAC, M4A, MP4, 3GP, Ogg (Vorbis, Opus), WebM, AMR, AIFF and CAF";

    /** Said of a machine without ffmpeg. */
    public static final String WAV_ONLY = "wav only";

    /** Tags of ID3 that may stand before the sound; more than one are rare. */
    private static final int MAX_TAGS = 4;

    private final DecodeLimits limits;
    private final Supplier<@Nullable FfmpegProgram> ffmpeg;
    private final Duration deadline;

    /** A decoder that keeps to these limits. */
    public AudioDecoder(DecodeLimits limits) {
        // Looked for only when the first such file comes: most runs know WAV alone.
        this(limits, FfmpegProgram::ofThisMachine, FfmpegDecoder.DEADLINE);
    }

    /**
     * What reads other formats than WAV on this machine, for instance {@code ffmpeg 5.1.9}; {@code wav only} when nothing
     * does. Looks for it the first time, which starts a process.
     */
    public static String nameOfOtherDecoder() {
        FfmpegProgram program = FfmpegProgram.ofThisMachine();
        return program == null ? WAV_ONLY : program.name();
    }

    AudioDecoder(DecodeLimits limits, Supplier<@Nullable FfmpegProgram> ffmpeg, Duration deadline) {
        this.limits = limits;
        this.ffmpeg = ffmpeg;
        this.deadline = deadline;
    }

    /**
     * Reads one recording. Several channels are averaged, unless that loses the sound (-10 dB against the loudest
     * channel): then the loudest is taken and the warnings say so. Takes memory for the decoded mono samples (4 bytes per
     * frame; 2.5 times as much while a format other than WAV is read) and one small buffer only.
     *
     * @throws IOException if the file cannot be read: missing, not a regular file, no permission, a failing disk; or this
     *     thread was interrupted
     * @throws InputException if the content is refused: {@code unsupported-format}, {@code decode-failed},
     *     {@code too-short}, {@code too-long}, {@code too-large}; {@code overloaded} if no decoder became free
     */
    public Decoded decode(Path file) throws IOException {
        long bytes = Files.size(file);
        if (!Files.isRegularFile(file)) {
            // A named pipe would keep a whole batch waiting for its other end.
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        checkSize(bytes);
        return decode(file, bytes, ChannelPowers.AVERAGE);
    }

    private Decoded decode(Path file, long bytes, int channel) throws IOException {
        WavReader.Result result;
        String sha256;
        try (InputStream stream = Files.newInputStream(file)) {
            ByteSource source = new ByteSource(stream, bytes);
            Container container = other(source);
            if (container == null) {
                result = new WavReader(source, limits, channel).read();
            } else {
                result = program(container).decode(file, container, channel);
            }
            sha256 = source.sha256OfAll();
        }
        if (result.better() != ChannelPowers.AVERAGE) {
            // Reading twice is rare and cheap; keeping every channel would cost all recordings their memory.
            return decode(file, bytes, result.better());
        }
        return new Decoded(result.clip(), result.format(), sha256, result.warnings());
    }

    /** What the file is besides WAV; null for WAV. A tag before the sound is gone past. */
    private @Nullable Container other(ByteSource source) throws IOException {
        byte[] head = source.peek(FileKind.HEAD_BYTES);
        if (FileKind.isWav(head)) {
            return null;
        }
        Container container = FileKind.containerOf(head);
        if (container == null) {
            throw new InputException(
                    UNSUPPORTED_FORMAT,
                    "This is %s. What is read is %s: convert the recording to one of these."
                            .formatted(FileKind.nameOf(head), READ));
        }
        for (int tags = 0; tags < MAX_TAGS && FileKind.id3Bytes(head) > 0; tags++) {
            source.skip(FileKind.id3Bytes(head));
            head = source.peek(FileKind.HEAD_BYTES);
            Container behind = FileKind.containerOf(head);
            container = behind == null ? container : behind;
        }
        return container;
    }

    private FfmpegDecoder program(Container container) {
        FfmpegProgram program = ffmpeg.get();
        if (program == null) {
            throw new InputException(
                    UNSUPPORTED_FORMAT,
                    "This is %s, and only WAV can be read here: no ffmpeg that works was found. Install it, name one in %s, or send WAV."
                            .formatted(container.inWords(), FfmpegProgram.VARIABLE));
        }
        return new FfmpegDecoder(program, limits, deadline);
    }

    private void checkSize(long bytes) {
        if (bytes > limits.maxBytes()) {
            throw new InputException(
                    TOO_LARGE,
                    "The file has %d bytes, at most %d are read. Cut it or lower its sample rate."
                            .formatted(bytes, limits.maxBytes()));
        }
        if (bytes == 0) {
            throw new InputException(UNSUPPORTED_FORMAT, "The file is empty (0 bytes). Record or export it again.");
        }
    }
}
