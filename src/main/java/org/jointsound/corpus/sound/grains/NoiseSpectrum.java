package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * The shape of a grain's spectrum: humps that add up in power, bent up or down here and there.
 *
 * @param humps at least one
 * @param bends in decibels, on top of one another
 */
record NoiseSpectrum(List<Hump> humps, List<Bend> bends) {
    private static final double LN_2 = StrictMath.log(2);
    private static final double NEPERS_PER_DB = StrictMath.log(10) / 20;
    /** Slopes of no hump are steeper: beyond, a hump is a line, and grains are noise. */
    private static final double STEEPEST_DB_PER_OCTAVE = 40;

    /** Copies both lists. */
    NoiseSpectrum {
        humps = List.copyOf(humps);
        bends = List.copyOf(bends);
    }

    /**
     * Round on top and a power law to either side: {@code -s (sqrt(x^2 + k^2) - k)} decibels at x octaves from the middle.
     *
     * @param centreHz middle
     * @param belowDbPerOctave s below the middle, above 0
     * @param aboveDbPerOctave s above it, above 0
     * @param roundOctaves k, at least 0; the larger, the more the top is a log-normal hump
     * @param gainDb level of the middle
     */
    record Hump(double centreHz, double belowDbPerOctave, double aboveDbPerOctave, double roundOctaves, double gainDb) {
        double dbAt(double octave) {
            double x = octave - octaveOf(centreHz);
            double slope = x < 0 ? belowDbPerOctave : aboveDbPerOctave;
            return gainDb - slope * (StrictMath.sqrt(x * x + roundOctaves * roundOctaves) - roundOctaves);
        }

        /** A hump so wide, in octaves between its half-power points, with unlike skirts. */
        static Hump drawn(double centreHz, double widthOctaves, double gainDb, Draw draw) {
            // Half power on either side at x = w/2 needs 9/s^2 + 6k/s = x^2; k decides how round it is.
            double round = widthOctaves * draw.uniform(0.1, 3);
            double steepness = slope(widthOctaves / 2, round);
            return new Hump(
                    centreHz,
                    Math.min(STEEPEST_DB_PER_OCTAVE, steepness * draw.logNormal(1, 1.2)),
                    Math.min(STEEPEST_DB_PER_OCTAVE, steepness * draw.logNormal(1, 1.2)),
                    round,
                    gainDb);
        }

        /** The slope at which a hump of this roundness is 3 dB down after so many octaves. */
        static double slope(double octaves, double roundOctaves) {
            double root = StrictMath.sqrt(octaves * octaves + roundOctaves * roundOctaves);
            return 3 / (root - roundOctaves);
        }
    }

    /** A peak, or a dip of negative gain, of a Gaussian shape over octaves; the width is its standard deviation. */
    record Bend(double centreHz, double widthOctaves, double gainDb) {
        double dbAt(double octave) {
            double x = (octave - octaveOf(centreHz)) / widthOctaves;
            return gainDb * StrictMath.exp(-x * x / 2);
        }
    }

    static double octaveOf(double hz) {
        return StrictMath.log(hz) / LN_2;
    }

    /** A hump of this width on a broad pedestal that holds the rest of the power, with up to three dips. */
    static NoiseSpectrum drawn(double centreHz, double widthOctaves, double broadShare, Draw draw) {
        List<Hump> humps = new ArrayList<>();
        double narrowDb = 10 * StrictMath.log10((1 - broadShare) / (centreHz * widthOctaves));
        humps.add(Hump.drawn(centreHz, widthOctaves, narrowDb, draw));
        if (broadShare > 0) {
            double middleHz = centreHz * draw.logNormal(1, 1.3);
            double octaves = Math.max(2 * widthOctaves, draw.uniform(1.5, 3.5));
            humps.add(Hump.drawn(middleHz, octaves, 10 * StrictMath.log10(broadShare / (middleHz * octaves)), draw));
        }
        List<Bend> bends = new ArrayList<>();
        for (int i = draw.between(0, 3); i > 0; i--) {
            double side = draw.chance(0.5) ? -1 : 1;
            double hz = centreHz * StrictMath.exp(LN_2 * side * widthOctaves * draw.uniform(0.5, 2.5));
            bends.add(new Bend(hz, draw.uniform(0.05, 0.3), -draw.uniform(4, 20)));
        }
        return new NoiseSpectrum(humps, bends);
    }

    /** Amplitude at a frequency given as the logarithm of the hertz to base 2. */
    double amplitude(double octave) {
        double power = 0;
        for (Hump hump : humps) {
            power += StrictMath.exp(2 * NEPERS_PER_DB * hump.dbAt(octave));
        }
        double db = 0;
        for (Bend bend : bends) {
            db += bend.dbAt(octave);
        }
        return StrictMath.sqrt(power) * StrictMath.exp(NEPERS_PER_DB * db);
    }
}
