package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * A voice: glottal impulses through a cascade of formants. Its pitch lies between 85 and 255 Hz; jitter and shimmer are
 * ranges of our own.
 */
final class VocalTract {
    private static final double GLIDE_STEP_SECONDS = 0.005;
    /** Share of the syllable in which the formants reach their new place. */
    private static final double GLIDE_SHARE = 0.4;

    private final double hz;
    private final double jitter;
    private final double shimmer;
    private final double lengthScale;
    private final AllPole.Pair glottis;
    private double[] formantsHz;

    private VocalTract(double hz, double lengthScale, Draw draw) {
        this.hz = hz;
        this.lengthScale = lengthScale;
        jitter = draw.uniform(0.003, 0.03);
        shimmer = draw.uniform(0.02, 0.15);
        // The flow of the glottis falls 12 dB per octave above about its pitch.
        glottis = AllPole.Pair.damped(draw.uniform(90, 200), 1);
        formantsHz = formants(draw);
    }

    static VocalTract drawn(double sizeScale, Draw draw) {
        return new VocalTract(draw.uniform(85, 255), sizeScale, draw);
    }

    private double[] formants(Draw draw) {
        return new double[] {
            draw.uniform(300, 800) / lengthScale,
            draw.uniform(900, 2_200) / lengthScale,
            draw.uniform(2_300, 3_200) / lengthScale,
            draw.uniform(3_300, 4_500) / lengthScale
        };
    }

    /** One syllable that starts from the vowel of the last and glides to another. */
    Waveform vowel(double seconds, Draw draw) {
        double[] from = formantsHz;
        double[] to = formants(draw);
        formantsHz = to;
        int glideStep = (int) (GLIDE_STEP_SECONDS * Track.RATE_HZ);
        float[] samples = glottal(seconds, draw);
        AllPole tract = new AllPole(pairs(from, to, 0));
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            if (i % glideStep == 0) {
                tract.tune(pairs(from, to, Math.min(1, i / (GLIDE_SHARE * samples.length))));
            }
            double value = tract.next(samples[i]);
            // The mouth radiates changes of the flow.
            samples[i] = (float) (value - last);
            last = value;
        }
        return new Waveform(samples);
    }

    private List<AllPole.Pair> pairs(double[] from, double[] to, double share) {
        List<AllPole.Pair> pairs = new ArrayList<>();
        pairs.add(glottis);
        for (int i = 0; i < from.length; i++) {
            double formant = from[i] + (to[i] - from[i]) * share;
            pairs.add(new AllPole.Pair(formant, 50 + 0.04 * formant));
        }
        return pairs;
    }

    /** Impulses of the glottis, stronger in the middle of the syllable, with a pitch that falls a little. */
    float[] glottal(double seconds, Draw draw) {
        float[] samples = new float[(int) (seconds * Track.RATE_HZ)];
        double pitch = hz * draw.normalWithin(1, 0.1, 0.8, 1.25);
        double fall = draw.uniform(-0.05, 0.15);
        double at = 0;
        while (at < seconds) {
            double share = at / seconds;
            double swell = 1 - (2 * share - 1) * (2 * share - 1);
            int index = (int) (at * Track.RATE_HZ);
            if (index < samples.length) {
                samples[index] = (float) (swell * draw.normalWithin(1, shimmer, 0.3, 2));
            }
            at += draw.normalWithin(1, jitter, 0.7, 1.4) / (pitch * (1 - fall * share));
        }
        return samples;
    }
}
