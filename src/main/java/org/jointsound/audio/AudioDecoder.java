package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.TOO_LARGE;
import static org.jointsound.problem.ProblemCode.UNSUPPORTED_FORMAT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointsound.problem.InputException;

/**
 * Recordings to samples. A file is recognised by its content, never by its name; the WAV family is read here, other
 * kinds are refused by name. Holds no state between calls and may be shared by threads.
 */
public final class AudioDecoder {
    private final DecodeLimits limits;

    /** A decoder that keeps to these limits. */
    public AudioDecoder(DecodeLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads one recording. Several channels are averaged, unless that loses the sound (-10 dB against the loudest
     * channel): then the loudest is taken and the warnings say so. Takes memory for the decoded mono samples (4 bytes per frame) and one small buffer only.
     *
     * @throws IOException if the file cannot be read: missing, not a regular file, no permission, a failing disk
     * @throws InputException if the content is refused: {@code unsupported-format}, {@code decode-failed},
     *     {@code too-short}, {@code too-long}, {@code too-large}
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
        WavReader.Result wav;
        String sha256;
        try (InputStream stream = Files.newInputStream(file)) {
            ByteSource source = new ByteSource(stream, bytes);
            checkKind(source.peek(FileKind.HEAD_BYTES));
            wav = new WavReader(source, limits, channel).read();
            sha256 = source.sha256OfAll();
        }
        if (wav.better() != ChannelPowers.AVERAGE) {
            // Reading twice is rare and cheap; keeping every channel would cost all recordings their memory.
            return decode(file, bytes, wav.better());
        }
        return new Decoded(wav.clip(), wav.format(), sha256, wav.warnings());
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

    private static void checkKind(byte[] head) {
        if (!FileKind.isWav(head)) {
            throw new InputException(
                    UNSUPPORTED_FORMAT,
                    "This is %s. WAV is read for now: convert the recording to WAV (16-bit PCM) and send that."
                            .formatted(FileKind.nameOf(head)));
        }
    }
}
