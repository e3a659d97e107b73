package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.DECODE_FAILED;
import static org.jointsound.problem.ProblemCode.TOO_LONG;
import static org.jointsound.problem.ProblemCode.TOO_SHORT;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jointsound.problem.InputException;

/** The samples of a WAV file's data chunk, made one channel: the average, or one of them. */
final class WavSamples {
    /** Float audio beyond this is another kind of data: 200 dB above full scale. */
    private static final float ABSURD = 1e10f;

    private final ByteSource source;
    private final WavFormat format;
    private final List<String> warnings;
    private final ChannelPowers powers;
    private final int only;
    private float peak;

    /**
     * Samples of a source that stands at the first of them.
     *
     * @param only the one channel to take, from 0, or {@link ChannelPowers#AVERAGE}
     */
    WavSamples(ByteSource source, WavFormat format, int only, List<String> warnings) {
        this.source = source;
        this.format = format;
        this.only = only;
        this.warnings = warnings;
        this.powers = new ChannelPowers(format.channels());
    }

    /** After {@link #read}: the channel to take when the average lost the sound, else the average. */
    int better() {
        return only == ChannelPowers.AVERAGE ? powers.better() : ChannelPowers.AVERAGE;
    }

    /**
     * Reads the samples; adds to the warnings what was done to them.
     *
     * @param frames samples per channel, no more than the file has bytes for
     * @throws InputException {@code too-short}, {@code too-long}, or {@code decode-failed} for samples that are no
     *     audio
     */
    Clip read(long frames, DecodeLimits limits) throws IOException {
        checkLength(frames, limits);
        float[] mono = new float[(int) frames];
        int done = 0;
        int framesPerRead = ByteSource.BUFFER_BYTES / format.frameBytes();
        while (done < mono.length) {
            int wanted = Math.min(framesPerRead, mono.length - done);
            int got = source.take(wanted * format.frameBytes());
            int first = source.windowEnd() - got;
            mix(source.window(), first, mono, done, got / format.frameBytes());
            done += got / format.frameBytes();
            if (got < wanted * format.frameBytes()) {
                // The file shrank while it was read.
                checkLength(done, limits);
                mono = Arrays.copyOf(mono, done);
            }
        }
        warnAboutSamples(mono);
        return Clip.adopt(mono, format.rateHz());
    }

    /**
     * Reads samples until the source ends, however many they are.
     *
     * @throws InputException as {@link #read}; {@code too-long} as soon as there are more than are read
     */
    Clip readToEnd(DecodeLimits limits) throws IOException {
        int framesPerRead = ByteSource.BUFFER_BYTES / format.frameBytes();
        float[] mono = new float[2 * framesPerRead];
        int done = 0;
        int got = framesPerRead;
        while (got == framesPerRead) {
            if (mono.length - done < framesPerRead) {
                mono = Arrays.copyOf(mono, mono.length + mono.length / 2);
            }
            int bytes = source.take(framesPerRead * format.frameBytes());
            got = bytes / format.frameBytes();
            mix(source.window(), source.windowEnd() - bytes, mono, done, got);
            done += got;
            if (done > Math.min(limits.maxSeconds() * format.rateHz(), DecodeLimits.MAX_DECODED_FRAMES)) {
                throw new InputException(
                        TOO_LONG,
                        String.format(
                                Locale.ROOT,
                                "The recording lasts more than %.1f s at %d Hz; at most %s s are read, and %d samples."
                                        + " Cut it into parts.",
                                (double) (done - got) / format.rateHz(),
                                format.rateHz(),
                                limits.maxSeconds(),
                                DecodeLimits.MAX_DECODED_FRAMES));
            }
        }
        checkLength(done, limits);
        mono = Arrays.copyOf(mono, done);
        warnAboutSamples(mono);
        return Clip.adopt(mono, format.rateHz());
    }

    private void warnAboutSamples(float[] mono) {
        if (only != ChannelPowers.AVERAGE) {
            warnings.add("Averaged, the %d channels cancel out; channel %d was used."
                    .formatted(format.channels(), only + 1));
        } else if (format.channels() > 1) {
            warnings.add("%d channels were averaged.".formatted(format.channels()));
        }
        if (peak > 1) {
            warnings.add(String.format(Locale.ROOT, "Samples reach %.3g times full scale.", peak));
        }
        warnings.addAll(SampleFlaws.of(mono, format.rateHz()));
    }

    private void checkLength(long frames, DecodeLimits limits) {
        double seconds = (double) frames / format.rateHz();
        if (frames == 0 || seconds < limits.minSeconds()) {
            throw new InputException(
                    TOO_SHORT,
                    String.format(
                            Locale.ROOT,
                            "The recording has %d samples, %s s; at least %s s are needed. Record two seconds or more.",
                            frames,
                            BigDecimal.valueOf(seconds)
                                    .setScale(6, RoundingMode.DOWN)
                                    .stripTrailingZeros()
                                    .toPlainString(),
                            limits.minSeconds()));
        }
        if (seconds > limits.maxSeconds() || frames > Integer.MAX_VALUE - 8) {
            throw new InputException(
                    TOO_LONG,
                    String.format(
                            Locale.ROOT,
                            "The recording lasts %.1f s, at most %s s are read. Cut it into parts.",
                            seconds,
                            limits.maxSeconds()));
        }
    }

    private void mix(ByteBuffer bytes, int first, float[] mono, int from, int frames) {
        SampleFormat sample = format.sample();
        int channels = format.channels();
        int at = first;
        for (int i = from; i < from + frames; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                float value = checked(sample.read(bytes, at), i);
                powers.add(channel, value);
                sum += only < 0 || only == channel ? value : 0;
                at += sample.bytes();
            }
            mono[i] = only < 0 ? sum / channels : sum;
            powers.addAverage(sum / channels);
        }
    }

    private float checked(float value, int frame) {
        float size = Math.abs(value);
        // Written so that NaN, for which no comparison holds, ends here too.
        if (!(size <= ABSURD)) {
            throw notAudio(value, frame);
        }
        peak = size > peak ? size : peak;
        return value;
    }

    private InputException notAudio(float value, int frame) {
        return new InputException(
                DECODE_FAILED,
                String.format(
                        Locale.ROOT,
                        "The sample at %.4f s is %s; audio lies between -1 and 1. The file is damaged or holds other"
                                + " data.",
                        (double) frame / format.rateHz(),
                        value));
    }
}
