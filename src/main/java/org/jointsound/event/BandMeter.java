package org.jointsound.event;

import org.jointsound.audio.Biquad;

/**
 * Level over time in one of a few wide bands. A joint sound stands out of its background in one band or another: a snap on
 * a contact sensor near 100 Hz, a pop in air near 2 kHz. Judging each band against its own floor keeps a loud hum or rumble
 * in one band from hiding an event in the next.
 */
final class BandMeter {
    private static final double[] CENTRES_HZ = {125, 400, 1_200, 3_600, 9_000};
    /** Quality factor at which neighbouring bands, a factor of three apart, meet near half power. */
    private static final double Q = 0.87;

    private final Biquad filter;
    private final float floorDbfs;
    /** Mean power of the latest frames, as many as a period of the band fills. */
    private final double[] powers;

    private long frames;

    private BandMeter(double centreHz, int rateHz, double stepSeconds, double floorDbfs) {
        this.filter = Biquad.bandPass(Math.min(centreHz, 0.45 * rateHz), Q, rateHz);
        this.floorDbfs = (float) floorDbfs;
        this.powers = new double[Math.max(1, (int) Math.round(1 / (centreHz * stepSeconds)))];
    }

    /**
     * Meters of the bands that the recording's bandwidth reaches; at least of the lowest one.
     *
     * @param bandwidthHz highest frequency that carries signal
     * @param stepSeconds length of a frame
     * @param floorDbfs levels below this are raised to it
     */
    static BandMeter[] within(double bandwidthHz, int rateHz, double stepSeconds, double floorDbfs) {
        double edge = Math.min(bandwidthHz, 0.5 * rateHz);
        int bands = 1;
        while (bands < CENTRES_HZ.length && CENTRES_HZ[bands] <= 0.8 * edge) {
            bands++;
        }
        BandMeter[] meters = new BandMeter[bands];
        for (int band = 0; band < bands; band++) {
            meters[band] = new BandMeter(CENTRES_HZ[band], rateHz, stepSeconds, floorDbfs);
        }
        return meters;
    }

    /** Lets the filter swing in over the start of the signal to come; offset and hum then make no onset. */
    void runIn(float[] start) {
        filter.runIn(start, start.length);
    }

    /**
     * The level of the next frame in dB relative to full scale: the mean over this and earlier frames, so that no onset
     * moves forward; a frame is shorter than a period of the low bands.
     *
     * @param samples holds the frame from its first place on
     * @param count how many samples it has, at least one
     */
    float next(float[] samples, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            float y = filter.next(samples[i]);
            sum += y * y;
        }
        powers[(int) (frames % powers.length)] = sum / count;
        frames++;
        double mean = 0;
        for (double power : powers) {
            mean += power;
        }
        mean /= Math.min(frames, powers.length);
        return mean > 0 ? (float) Math.max(floorDbfs, 10 * Math.log10(mean)) : floorDbfs;
    }
}
