package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.DECODE_FAILED;

import java.io.IOException;
import java.util.List;
import org.jointsound.audio.RiffChunks.Chunk;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;

/** The WAV that ffmpeg writes to a pipe: its format first, then samples to the end, as their number stands nowhere. */
final class PipedWav {
    private static final String PLACE = "In the sound that was decoded";

    private final ByteSource source;
    private final WavFormat format;

    private PipedWav(ByteSource source, WavFormat format) {
        this.source = source;
        this.format = format;
    }

    /**
     * Reads the header; the source then stands at the first sample.
     *
     * @return null if the source ends before
     * @throws InputException {@code unsupported-format} for a rate or a number of channels that is not read
     */
    static @Nullable PipedWav open(ByteSource source) throws IOException {
        if (source.take(RiffChunks.HEADER_BYTES) < RiffChunks.HEADER_BYTES) {
            return null;
        }
        WavFormat format = null;
        RiffChunks chunks = new RiffChunks(source);
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            if (chunk.id().equals("fmt ")) {
                int bytes = (int) Math.min(chunk.size(), WavFormat.MAX_BYTES);
                format = WavFormat.parse(source.require(bytes, "the format"), PLACE);
            } else if (chunk.id().equals("data") && format != null) {
                return new PipedWav(source, format);
            }
        }
        return null;
    }

    WavFormat format() {
        return format;
    }

    /** Samples that come, of which so many are left out at the start. */
    WavSamples samples(int primingFrames, int channel, List<String> warnings) throws IOException {
        source.skip((long) primingFrames * format.frameBytes());
        if (source.peek(1).length == 0) {
            throw new InputException(
                    DECODE_FAILED, "Not one sample could be decoded. The file is damaged or cut off; export it again.");
        }
        return new WavSamples(source, format, channel, warnings);
    }
}
