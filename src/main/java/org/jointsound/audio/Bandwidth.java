package org.jointsound.audio;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;

/**
 * Finds the highest frequency that carries signal: a recording made at 8 kHz and saved at 44.1 kHz still ends at 4 kHz.
 *
 * <p>Two things end a band, looked for in the long-term spectrum (Welch 1967: mean power over half-overlapping frames
 * of 4096 samples under Nuttall's window):
 *
 * <ul>
 *   <li>a steep fall: all but the quietest fifth of the stretch from 0.7 to 0.85 f lies at least 25 dB above all but
 *       the loudest hundredth of what lies from 1.05 f on. Natural spectra fall some dB per octave and not 25 dB within
 *       a third of one; anti-aliasing filters and lossy codecs do. So that a lone tone over noise is no fall, and a
 *       lone whistle above one hides none, the two extremes are left out. Set on the signals of the tests.
 *   <li>nothing within 110 dB of the strongest band, which is where a 32-bit transform's own rounding begins.
 * </ul>
 *
 * <p>So it finds where a recording was cut off. It does not find how far the wanted sound reaches: behind a sensor that
 * rolls off by 12 dB per octave there is the converter's noise, which fills the band and counts as signal here.
 */
final class Bandwidth {
    /** Samples per frame at every rate: 4 bins per band. The transform would start threads of its own above 8192. */
    private static final int FRAME = 4096;

    /** Bands of equal width that the spectrum is averaged to, from 0 to half the rate. */
    private static final int BANDS = 512;

    private static final double FALL_DB = 25;

    /**
     * Asked for in the lowest eighth of the band: a voice's hum may lie 25 dB above all the rest of the recording, while
     * few files are saved at more than eight times the rate that they were made at.
     */
    private static final double LOW_FALL_DB = 40;

    private static final double RANGE_DB = 110;

    /** Below this band the stretch before a fall has less than 4 bands, and one tone under the window fills 3. */
    private static final int LOWEST_FALL = 24;

    /** To belong to the signal a band must stand this far above what lies beyond the fall ... */
    private static final double ABOVE_REST_DB = 10;

    /** ... and no further than this below what lies before it, or a filter's own ripples would belong to it. */
    private static final double BELOW_SIGNAL_DB = 40;

    private Bandwidth() {}

    /** Bandwidth in Hz, at most half the rate; 0 when there is no signal (silence, a constant, less than 2 samples). */
    static int hz(float[] samples, int rateHz) {
        double[] levels = bandLevels(meanPower(samples));
        int bands = levels.length;
        int top = highestAbove(levels, quantile(levels, 0, bands, 1) - RANGE_DB, bands);
        int edge = top < 0 ? top : belowSteepFall(levels, top);
        return (int) Math.round((edge + 1) * (rateHz / 2.0) / bands);
    }

    /** Mean power per bin 1 to N/2 - 1 over all frames; a short clip is one frame, filled up with zeros. */
    private static double[] meanPower(float[] samples) {
        FFT fft = new FFT(FRAME);
        double[] power = new double[FRAME / 2 - 1];
        double[] window = window(Math.min(FRAME, samples.length));
        float[] work = new float[FRAME];
        int last = samples.length - window.length;
        // The last frame moves back to end with the clip, so that no sample is passed over.
        for (int from = 0; from < last + FRAME / 2; from += FRAME / 2) {
            fill(work, samples, Math.min(from, last), window);
            fft.forwardTransform(work);
            // The transform packs the two real bins, 0 and N/2, into the first pair; neither is needed.
            for (int k = 0; k < power.length; k++) {
                double re = work[2 * k + 2];
                double im = work[2 * k + 3];
                power[k] += re * re + im * im;
            }
        }
        return power;
    }

    /** Puts the windowed samples, their mean taken off, into {@code work}; zeros behind them. */
    private static void fill(float[] work, float[] samples, int from, double[] window) {
        double sum = 0;
        for (int i = 0; i < window.length; i++) {
            sum += samples[from + i];
        }
        double mean = sum / Math.max(1, window.length);
        Arrays.fill(work, 0);
        for (int i = 0; i < window.length; i++) {
            work[i] = (float) ((samples[from + i] - mean) * window[i]);
        }
    }

    /**
     * Four-term cosine window whose side lobes begin at -93 dB and fall by 18 dB per octave, so that a loud tone does
     * not build a false slope over faint noise (A. H. Nuttall, "Some windows with very good sidelobe behavior", IEEE
     * Trans. ASSP 29, 1981, the 4-term window with continuous first derivative).
     */
    private static double[] window(int length) {
        double[] window = new double[length];
        for (int i = 0; i < length; i++) {
            double x = 2 * Math.PI * (i + 0.5) / length;
            window[i] = 0.355768 - 0.487396 * Math.cos(x) + 0.144232 * Math.cos(2 * x) - 0.012604 * Math.cos(3 * x);
        }
        return window;
    }

    /** Mean power per band in dB; negative infinity where there is none. */
    private static double[] bandLevels(double[] power) {
        double[] levels = new double[Math.min(BANDS, power.length)];
        for (int band = 0; band < levels.length; band++) {
            int from = (int) ((long) band * power.length / levels.length);
            int to = (int) ((band + 1L) * power.length / levels.length);
            levels[band] =
                    10 * Math.log10(Arrays.stream(power, from, to).average().orElseThrow());
        }
        return levels;
    }

    /** The highest band that still stands above what lies beyond the highest steep fall; {@code top} without one. */
    private static int belowSteepFall(double[] levels, int top) {
        double deepest = 0;
        int edge = top;
        // What lies beyond grows from step to step, so it is kept sorted and not sorted anew for each band.
        double[] beyond = new double[levels.length];
        int held = 0;
        for (int band = (int) (Math.min(top, levels.length - 1) / 1.05); band >= LOWEST_FALL; band--) {
            int behind = (int) Math.ceil(band * 1.05);
            double below = quantile(levels, (int) (band * 0.7), (int) (band * 0.85), 0.2);
            for (; held < levels.length - behind; held++) {
                insert(levels[levels.length - 1 - held], beyond, held);
            }
            double rest = beyond[rank(0.99, held)];
            double fall = below - rest;
            double wanted = band < levels.length / 8 ? LOW_FALL_DB : FALL_DB;
            if (fall >= wanted && fall > deepest) {
                deepest = fall;
                edge = highestAbove(levels, Math.max(rest + ABOVE_REST_DB, below - BELOW_SIGNAL_DB), behind);
            } else if (fall < wanted && deepest > 0) {
                // The foot of a filter's slope counts as a fall already, so the search went on to where it is deepest.
                return edge;
            }
        }
        return edge;
    }

    private static int highestAbove(double[] levels, double level, int end) {
        int band = end - 1;
        while (band >= 0 && !(levels[band] > level)) {
            band--;
        }
        return band;
    }

    private static double quantile(double[] levels, int from, int to, double share) {
        double[] part = Arrays.copyOfRange(levels, from, to);
        Arrays.sort(part);
        return part[rank(share, part.length)];
    }

    private static int rank(double share, int length) {
        return (int) (share * (length - 1));
    }

    /** Puts a value into its place among the first {@code held}, which ascend. */
    private static void insert(double value, double[] ascending, int held) {
        int found = Arrays.binarySearch(ascending, 0, held, value);
        int place = found < 0 ? -found - 1 : found;
        System.arraycopy(ascending, place, ascending, place + 1, held - place);
        ascending[place] = value;
    }
}
