package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * What impulses sound through: an all-pole filter of order 4 to 12 whose heavily damped resonances overlap, a zero at
 * 0 Hz as a source that moves no air on the whole has, and a few short echoes. All ranges are our own.
 */
final class Body {
    private static final double MOST_DAMPING = 0.8;
    private static final double LEAST_FURTHER_DAMPING = 0.25;
    /** Decays after which nothing is left to filter: exp(-8), 69 dB down. */
    private static final double DECAYS = 8;

    private final List<AllPole.Pair> pairs;
    private final List<Impulse> echoes;
    private final int tailSamples;
    private final double scale;

    /**
     * A body.
     *
     * @param pairs at least one pair of poles
     * @param echoes each as an impulse after the direct sound
     */
    Body(List<AllPole.Pair> pairs, List<Impulse> echoes) {
        this.pairs = List.copyOf(pairs);
        this.echoes = List.copyOf(echoes);
        double slowest = pairs.stream()
                .mapToDouble(pair -> DECAYS / (Math.PI * pair.bandwidthHz()))
                .max()
                .orElseThrow();
        tailSamples = (int) (slowest * Track.RATE_HZ) + 2;
        scale = 1 / new Waveform(filtered(List.of(new Impulse(0, 1)), 1)).peak();
    }

    /**
     * A body whose lowest and sharpest resonance is this one; further ones lie up to three octaves higher.
     *
     * @param longestEchoSeconds no echo comes later; 0 for none
     */
    static Body drawn(double hz, double dampingRatio, double longestEchoSeconds, Draw draw) {
        List<AllPole.Pair> pairs = new ArrayList<>();
        pairs.add(AllPole.Pair.damped(hz, dampingRatio));
        int further = draw.between(1, 5);
        for (int i = 0; i < further; i++) {
            // Sharper ones, or several close together, would outdo the lowest.
            double damping = draw.uniform(Math.max(LEAST_FURTHER_DAMPING, dampingRatio), MOST_DAMPING);
            pairs.add(AllPole.Pair.damped(hz * StrictMath.pow(2, draw.uniform(0.3, 3)), damping));
        }
        List<Impulse> echoes = new ArrayList<>();
        int echoCount = longestEchoSeconds > 0 ? draw.between(0, 4) : 0;
        for (int i = 0; i < echoCount; i++) {
            double sign = draw.chance(0.5) ? 1 : -1;
            echoes.add(new Impulse(draw.uniform(0.05e-3, longestEchoSeconds), sign * draw.attenuation(4, 20)));
        }
        return new Body(pairs, echoes);
    }

    /** How long 90 % of the energy of its sharpest resonance takes, from 5 % to 95 %: ln(19)/2 of its decays. */
    double ringSeconds() {
        double decay = 1 / (Math.PI * pairs.get(0).bandwidthHz());
        return StrictMath.log(19) / 2 * decay;
    }

    /** The sound of these impulses, which are in order of time; a single one of amplitude 1 gives a peak of about 1. */
    Waveform sound(List<Impulse> impulses) {
        return new Waveform(filtered(impulses, scale));
    }

    private float[] filtered(List<Impulse> impulses, double gain) {
        float[] excitation = excitation(impulses);
        AllPole filter = new AllPole(pairs);
        float before = 0;
        int quietFrom = 0;
        for (int i = 0; i < excitation.length; i++) {
            float x = excitation[i];
            float step = x - before;
            before = x;
            if (step != 0) {
                if (i >= quietFrom) {
                    filter.still();
                }
                quietFrom = i + tailSamples;
            }
            // What has died away is not filtered on.
            excitation[i] = i < quietFrom ? (float) (gain * filter.next(step)) : 0;
        }
        return excitation;
    }

    /** Impulses and their echoes on the grid of samples, those between two samples shared out; with room to ring. */
    private float[] excitation(List<Impulse> impulses) {
        double last = impulses.get(impulses.size() - 1).seconds();
        double latestEcho = echoes.stream().mapToDouble(Impulse::seconds).max().orElse(0);
        float[] excitation = new float[(int) ((last + latestEcho) * Track.RATE_HZ) + 2 + tailSamples];
        for (Impulse impulse : impulses) {
            share(excitation, impulse);
            for (Impulse echo : echoes) {
                share(excitation, echo.later(impulse.seconds()).times(impulse.amplitude()));
            }
        }
        return excitation;
    }

    private static void share(float[] excitation, Impulse impulse) {
        double place = impulse.seconds() * Track.RATE_HZ;
        int index = (int) place;
        excitation[index] += (float) (impulse.amplitude() * (index + 1 - place));
        excitation[index + 1] += (float) (impulse.amplitude() * (place - index));
    }
}
