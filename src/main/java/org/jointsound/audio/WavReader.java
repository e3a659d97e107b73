package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.DECODE_FAILED;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.RiffChunks.Chunk;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads WAV, and its 64-bit forms RF64 (EBU Tech 3306, 2009) and BW64 (ITU-R BS.2088). Lengths in the file are taken
 * as claims: what is read is what is there, and a claim that does not hold becomes a warning.
 */
final class WavReader {
    /** "Unknown" in a stream's header; in RF64 "see the ds64 chunk". */
    private static final long LENGTH_UNKNOWN = 0xffff_ffffL;

    private static final int DS64_BYTES = 16;
    private static final String START_AGAIN = "Export or copy the recording again.";

    /**
     * A decoded file, all but its digest.
     *
     * @param better the channel with which to read the file again, as the average of all lost the sound; or {@link
     *     ChannelPowers#AVERAGE}
     */
    record Result(Clip clip, SourceFormat format, List<String> warnings, int better) {}

    private final ByteSource source;
    private final DecodeLimits limits;
    private final int channel;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable WavFormat format;
    private long dataBytes64 = LENGTH_UNKNOWN;

    /**
     * A reader of a source that stands at its first byte.
     *
     * @param channel the only one to take, from 0, or {@link ChannelPowers#AVERAGE}
     */
    WavReader(ByteSource source, DecodeLimits limits, int channel) {
        this.source = source;
        this.limits = limits;
        this.channel = channel;
    }

    /**
     * Reads from the RIFF header to the end of the audio data; chunks behind it hold nothing that is needed.
     *
     * @throws InputException if the content is refused
     */
    Result read() throws IOException {
        boolean plain = source.require(RiffChunks.HEADER_BYTES, "the RIFF header")[1] == 'I';
        RiffChunks chunks = new RiffChunks(source);
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            switch (chunk.id()) {
                case "fmt " -> readFormat(chunk);
                case "ds64" -> readLengths(chunk);
                case "data" -> {
                    return readAudio(chunks, chunk, plain);
                }
                default -> {
                    // Notes, markers, pictures: nothing that the sound needs.
                }
            }
        }
        String missing = format == null ? "neither a fmt nor a data chunk" : "no data chunk";
        throw new InputException(
                DECODE_FAILED,
                "The WAV file ends at byte %d and holds %s. %s".formatted(source.offset(), missing, START_AGAIN));
    }

    private void readFormat(Chunk chunk) throws IOException {
        long offset = source.offset();
        byte[] body = source.require((int) Math.min(chunk.size(), WavFormat.MAX_BYTES), "the fmt chunk");
        if (format == null) {
            format = WavFormat.parse(body, "In the fmt chunk at byte " + offset);
        }
    }

    private void readLengths(Chunk chunk) throws IOException {
        if (chunk.size() >= DS64_BYTES) {
            byte[] body = source.require(DS64_BYTES, "the ds64 chunk");
            dataBytes64 = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getLong(8);
        }
    }

    private Result readAudio(RiffChunks chunks, Chunk data, boolean plain) throws IOException {
        WavFormat fmt = format;
        if (fmt == null) {
            throw new InputException(
                    DECODE_FAILED,
                    "The data chunk at byte %d comes before any fmt chunk, so its samples have no meaning. %s"
                            .formatted(data.offset(), START_AGAIN));
        }
        long claimed = !plain && data.size() == LENGTH_UNKNOWN ? dataBytes64 : data.size();
        long present = presentBytes(claimed, chunks);
        if (present % fmt.frameBytes() != 0) {
            warnings.add("The audio data ends within a sample; its last %d bytes were left out."
                    .formatted(present % fmt.frameBytes()));
        }
        WavSamples samples = new WavSamples(source, fmt, channel, warnings);
        Clip clip = samples.read(present / fmt.frameBytes(), limits);
        String container = plain ? "wav" : "rf64";
        return new Result(
                clip,
                new SourceFormat(
                        container, fmt.sample().codec(), fmt.rateHz(), fmt.channels(), SourceFormat.OWN_DECODER),
                warnings,
                samples.better());
    }

    private long presentBytes(long claimed, RiffChunks chunks) throws IOException {
        long there = source.remaining();
        boolean unset = claimed == LENGTH_UNKNOWN || (claimed == 0 && there > 0 && !chunks.chunkFollows());
        if (unset) {
            warnings.add("The header does not say how long the audio is; all %d bytes to the end were read."
                    .formatted(there));
            return there;
        }
        if (Long.compareUnsigned(claimed, there) > 0) {
            warnings.add("The header promises %s bytes of audio, %d are there; those were read."
                    .formatted(Long.toUnsignedString(claimed), there));
            return there;
        }
        return claimed;
    }
}
