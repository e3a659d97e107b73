package org.jointsound.corpus.sound.grains;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Measures of sounds, by their definitions. */
final class Lengths {
    private Lengths() {}

    /** Seconds between 5 and 95 % of the energy. */
    static double ofEnergy(float[] samples) {
        double energy = 0;
        for (float sample : samples) {
            energy += sample * sample;
        }
        double sum = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < samples.length; i++) {
            sum += samples[i] * samples[i];
            from = sum < 0.05 * energy ? i + 1 : from;
            to = sum < 0.95 * energy ? i + 1 : to;
        }
        return (double) (to - from) / Track.RATE_HZ;
    }

    static float[] heard(Grain grain, Draw draw) {
        Track track = new Track(0.2);
        grain.addTo(track, 0.01, 1, draw);
        return track.samples();
    }

    /** Energy lengths of so many grains, sorted. */
    static double[] of(int count, Function<Draw, Grain> drawn) {
        return IntStream.range(0, count)
                .mapToObj(Draw::of)
                .mapToDouble(draw -> ofEnergy(heard(drawn.apply(draw), draw)))
                .sorted()
                .toArray();
    }

    static double quantile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    static Scene scene(double seconds, boolean hard, Draw draw) {
        return new Scene(seconds, seconds, new MovementCycle(seconds, draw), 1, hard);
    }

    static Track played(SoundSource source, double seconds, boolean hard, long seed) {
        Draw draw = Draw.of(seed);
        Track track = new Track(seconds);
        source.play(scene(seconds, hard, draw), track, draw);
        return track;
    }
}
