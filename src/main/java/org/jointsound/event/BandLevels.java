package org.jointsound.event;

import java.util.Arrays;
import org.jointsound.audio.Biquad;
import org.jointsound.audio.Clip;

/**
 * Level over time in a few wide bands. A joint sound stands out of its background in one band or another: a snap on a
 * contact sensor near 100 Hz, a pop in air near 2 kHz. Judging each band against its own floor keeps a loud hum or rumble
 * in one band from hiding an event in the next.
 */
final class BandLevels {
    private static final double[] CENTRES_HZ = {125, 400, 1_200, 3_600, 9_000};
    /** Quality factor at which neighbouring bands, a factor of three apart, meet near half power. */
    private static final double Q = 0.87;

    private static final double WARM_UP_SECONDS = 0.1;

    private final float[][] dbfs;
    private final double stepSeconds;

    private BandLevels(float[][] dbfs, double stepSeconds) {
        this.dbfs = dbfs;
        this.stepSeconds = stepSeconds;
    }

    /**
     * Measures the bands that the recording's bandwidth reaches; at least the lowest one.
     *
     * @param bandwidthHz highest frequency that carries signal
     * @param floorDbfs levels below this are raised to it
     */
    static BandLevels measure(Clip clip, double bandwidthHz, double hopSeconds, double floorDbfs) {
        float[] samples = clip.withoutMean().samples();
        int hop = Math.max(1, (int) Math.round(hopSeconds * clip.rateHz()));
        float[][] levels = new float[bandsWithin(bandwidthHz, clip.rateHz())][];
        for (int band = 0; band < levels.length; band++) {
            float[] energy = energies(samples, CENTRES_HZ[band], clip.rateHz(), hop);
            int smoothing = Math.max(1, (int) Math.round(1 / (CENTRES_HZ[band] * hopSeconds)));
            levels[band] = toDbfs(smooth(energy, smoothing), floorDbfs);
        }
        return new BandLevels(levels, (double) hop / clip.rateHz());
    }

    /** Time from one frame to the next: the step asked for, rounded to whole samples. */
    double stepSeconds() {
        return stepSeconds;
    }

    int bands() {
        return dbfs.length;
    }

    int frames() {
        return dbfs[0].length;
    }

    /** Levels of one band, a value per frame; not copied. */
    float[] band(int band) {
        return dbfs[band];
    }

    private static int bandsWithin(double bandwidthHz, int rateHz) {
        double edge = Math.min(bandwidthHz, 0.5 * rateHz);
        int bands = 0;
        while (bands < CENTRES_HZ.length && CENTRES_HZ[bands] <= 0.8 * edge) {
            bands++;
        }
        return Math.max(1, bands);
    }

    private static float[] energies(float[] samples, double centreHz, int rateHz, int hop) {
        Biquad filter = Biquad.bandPass(Math.min(centreHz, 0.45 * rateHz), Q, rateHz);
        filter.runIn(samples, (int) (WARM_UP_SECONDS * rateHz));
        float[] energy = new float[(samples.length + hop - 1) / hop];
        for (int frame = 0; frame < energy.length; frame++) {
            int end = Math.min(samples.length, (frame + 1) * hop);
            double sum = 0;
            for (int i = frame * hop; i < end; i++) {
                float y = filter.next(samples[i]);
                sum += y * y;
            }
            energy[frame] = (float) (sum / (end - frame * hop));
        }
        return energy;
    }

    /** Moving average over this and earlier frames, so that no onset moves forward: a step is shorter than a period of the low bands. */
    private static float[] smooth(float[] energy, int frames) {
        if (frames == 1) {
            return energy;
        }
        float[] out = new float[energy.length];
        for (int i = 0; i < energy.length; i++) {
            int from = Math.max(0, i + 1 - frames);
            int to = i + 1;
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += energy[j];
            }
            out[i] = (float) (sum / (to - from));
        }
        return out;
    }

    private static float[] toDbfs(float[] energy, double floorDbfs) {
        float[] out = new float[energy.length];
        Arrays.fill(out, (float) floorDbfs);
        for (int i = 0; i < energy.length; i++) {
            if (energy[i] > 0) {
                out[i] = (float) Math.max(floorDbfs, 10 * Math.log10(energy[i]));
            }
        }
        return out;
    }
}
