package org.jointsound.feature;

import org.jointsound.audio.PowerSpectrum;

/**
 * Mean power spectrum of one event with the background of the same recording taken off, and of its attack alone.
 *
 * <p>Frames of 21 ms at 24 kHz, a quarter apart; loud frames weigh more by themselves, because power is averaged. The
 * background is what the frames outside all events hold on average ({@link Background}).
 */
final class EventSpectrum {
    static final int FRAME = 512;
    private static final int HOP = FRAME / 4;
    /** What is left of a bin in which the background was stronger than the event, as a share of the bin. */
    private static final double RESIDUE = 0.01;

    private final double[] power;
    private final double[] attack;
    private final double hzPerBin;
    private final int lastBin;

    private EventSpectrum(double[] power, double[] attack, double hzPerBin, int lastBin) {
        this.power = power;
        this.attack = attack;
        this.hzPerBin = hzPerBin;
        this.lastBin = lastBin;
    }

    static EventSpectrum measure(EventSlice slice, Background background, double bandwidthHz) {
        PowerSpectrum spectrum = new PowerSpectrum(FRAME);
        double[] power = new double[spectrum.bins()];
        int frames = 0;
        for (int at = slice.from() - FRAME / 2; at + FRAME / 2 <= slice.to(); at += HOP) {
            spectrum.addTo(slice.samples(), at, power);
            frames++;
        }
        double[] attack = new double[spectrum.bins()];
        spectrum.addTo(slice.samples(), slice.loudest() - FRAME / 2, attack);
        background.takeOff(power, frames, RESIDUE);
        background.takeOff(attack, 1, RESIDUE);
        double hzPerBin = spectrum.hz(1, slice.rateHz());
        int last = (int) Math.min(power.length - 1, Math.floor(bandwidthHz / hzPerBin));
        return new EventSpectrum(power, attack, hzPerBin, Math.max(2, last));
    }

    /** Power per bin, background taken off; not copied. */
    double[] power() {
        return power;
    }

    /** The same of the one frame around the loudest sample. */
    double[] attack() {
        return attack;
    }

    double hz(int bin) {
        return bin * hzPerBin;
    }

    /** First bin that is judged; DC holds no sound. */
    int firstBin() {
        return 1;
    }

    /** Last bin that the recording's bandwidth reaches. */
    int lastBin() {
        return lastBin;
    }

    /** Total power within the judged bins; above 0 unless the event is digital silence. */
    double total() {
        return sum(firstBin(), lastBin);
    }

    /** Power from one bin to another, both inclusive, cut to the judged bins. */
    double sum(int from, int to) {
        double sum = 0;
        for (int bin = Math.max(firstBin(), from); bin <= Math.min(lastBin, to); bin++) {
            sum += power[bin];
        }
        return sum;
    }
}
