package org.jointsound.corpus.everyday;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** A workshop whose blows are single samples and whose noise is a constant, so that a track shows the score itself. */
final class Bench implements Workshop {
    static final double SECONDS = 8;

    private final double noise;
    final List<Call> calls = new ArrayList<>();
    final List<Strike> strikes = new ArrayList<>();

    private Bench(double noise) {
        this.noise = noise;
    }

    /** One on which only blows are seen. */
    static Bench forBlows() {
        return new Bench(0);
    }

    /** One on which noise is seen as its level. */
    static Bench forLevels() {
        return new Bench(1);
    }

    @Override
    public Struck struck(Strike strike, Draw draw) {
        strikes.add(strike);
        return again -> new float[] {(float) (1 - noise)};
    }

    @Override
    public Hiss hiss(Band band, Draw draw) {
        return () -> noise;
    }

    @Override
    public float[] call(Call call, Draw draw) {
        calls.add(call);
        return new float[] {(float) (1 - noise)};
    }

    static Track played(SoundSource source, boolean hard, long seed) {
        return played(source, SECONDS, hard, seed);
    }

    static Track played(SoundSource source, double keptSeconds, boolean hard, long seed) {
        Draw draw = Draw.of(seed);
        Track track = new Track(SECONDS);
        source.play(new Scene(SECONDS, keptSeconds, new MovementCycle(SECONDS, draw), 1, hard), track, draw);
        return track;
    }

    /** When something was struck, ascending; blows of the same sample are one. */
    static double[] blows(Track track) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < track.samples().length; i++) {
            if (track.samples()[i] != 0) {
                times.add((double) i / Track.RATE_HZ);
            }
        }
        return times.stream().mapToDouble(time -> time).toArray();
    }

    static double[] gaps(double[] times) {
        double[] gaps = new double[Math.max(0, times.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = times[i + 1] - times[i];
        }
        return gaps;
    }
}
