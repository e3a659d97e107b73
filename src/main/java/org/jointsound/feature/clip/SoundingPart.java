package org.jointsound.feature.clip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.audio.Clip;
import org.jointsound.audio.PowerSpectrum;

/**
 * A recording from its first to its last frame that sounds, so that digital silence before and after a sound, with which
 * collections fill their recordings to a common length, tells nothing. Frames of 21 ms at 24 kHz, half overlapping.
 *
 * <p>A frame sounds when its power is within 60 dB of that of the loudest; no measure depends on level.
 */
final class SoundingPart {
    static final int FRAME = 512;
    static final int HOP = FRAME / 2;
    private static final double RANGE = 1e-6;

    private final float[] samples;
    private final int rateHz;
    private final double bandwidthHz;
    private final List<double[]> bands;
    private final List<FrameShape> shapes;
    private final double[] totals;
    private final double loudest;

    private SoundingPart(
            float[] samples, int rateHz, double bandwidthHz, List<double[]> bands, List<FrameShape> shapes) {
        this.samples = samples;
        this.rateHz = rateHz;
        this.bandwidthHz = bandwidthHz;
        this.bands = bands;
        this.shapes = shapes;
        this.totals =
                bands.stream().mapToDouble(frame -> Arrays.stream(frame).sum()).toArray();
        this.loudest = Arrays.stream(totals).max().orElse(0);
    }

    /** Empty when no frame holds any power. */
    static SoundingPart of(Clip clip, double bandwidthHz) {
        PowerSpectrum spectrum = new PowerSpectrum(FRAME);
        MelFilters filters = new MelFilters(spectrum, clip.rateHz());
        float[] samples = clip.withoutMean().samples();
        List<double[]> bands = new ArrayList<>();
        List<FrameShape> shapes = new ArrayList<>();
        for (int at = 0; at == 0 || at + HOP < samples.length; at += HOP) {
            double[] power = new double[spectrum.bins()];
            spectrum.addTo(samples, at, power);
            bands.add(filters.of(power));
            shapes.add(FrameShape.of(power, spectrum, clip.rateHz(), bandwidthHz));
        }
        SoundingPart whole = new SoundingPart(samples, clip.rateHz(), bandwidthHz, bands, shapes);
        int[] sounding = whole.sounding();
        if (sounding.length == 0) {
            return new SoundingPart(new float[0], clip.rateHz(), bandwidthHz, List.of(), List.of());
        }
        int from = sounding[0];
        int to = sounding[sounding.length - 1] + 1;
        float[] part = Arrays.copyOfRange(samples, from * HOP, Math.min(samples.length, (to - 1) * HOP + FRAME));
        return new SoundingPart(part, clip.rateHz(), bandwidthHz, bands.subList(from, to), shapes.subList(from, to));
    }

    boolean isEmpty() {
        return totals.length == 0;
    }

    /** Samples from the first frame to the last, the recording's mean taken off; not copied. */
    float[] samples() {
        return samples;
    }

    int rateHz() {
        return rateHz;
    }

    /** Highest frequency of the recording that carries signal. */
    double bandwidthHz() {
        return bandwidthHz;
    }

    /** Power behind each filter ({@link MelFilters}), for every frame; not copied. */
    List<double[]> bands() {
        return bands;
    }

    FrameShape shape(int frame) {
        return shapes.get(frame);
    }

    /** The sum over the filters, for every frame; not copied. */
    double[] totals() {
        return totals;
    }

    /** That of the loudest frame; above 0 unless the part is empty. */
    double loudest() {
        return loudest;
    }

    /** Indices of the frames that sound, in order; the first and the last frame are among them. */
    int[] sounding() {
        return IntStream.range(0, totals.length)
                .filter(frame -> totals[frame] > RANGE * loudest)
                .toArray();
    }

    double seconds() {
        return (double) totals.length * HOP / rateHz;
    }
}
