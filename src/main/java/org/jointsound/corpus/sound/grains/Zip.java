package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** A zip, a comb, a ratchet: 20 to 200 teeth at 50 to 400 per second, faster and faster or slower and slower. */
final class Zip implements SoundSource {
    private static final int LOOP = 2_048;
    private static final double LONGEST_RUN_SECONDS = 1.5;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        NoiseSpectrum spectrum =
                NoiseSpectrum.drawn(draw.logNormal(3_000, 1.6), draw.uniform(0.4, 2), draw.uniform(0, 0.7), draw);
        double lasting = draw.uniform(0.6e-3, 3e-3);
        GrainEnvelope envelope = GrainEnvelope.drawn(lasting * draw.uniform(0.1, 0.4), lasting, draw);
        Grain tooth = new Grain(NoiseLoop.of(spectrum, LOOP, draw), envelope);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.4) * scene.clipSeconds();
        int runs = scene.hard() ? 1 : draw.between(1, 3);
        for (int i = 0; i < runs && at < scene.clipSeconds() - 3 * Scene.MARGIN_SECONDS; i++) {
            at = run(track, at, scene.clipSeconds() - Scene.MARGIN_SECONDS, tooth, draw) + draw.uniform(0.2, 1.5);
        }
    }

    /** One pull; returns when its last tooth is over. */
    private static double run(Track track, double start, double latest, Grain tooth, Draw draw) {
        List<Double> times = Teeth.drawn(draw).times(draw);
        double fromDb = draw.uniform(0, 8);
        Grain.Piece piece = Grain.Piece.drawn(tooth.noise(), 0.1, draw);
        double end = start;
        for (double after : times) {
            double at = start + after;
            if (at > Math.min(latest, start + LONGEST_RUN_SECONDS)) {
                break;
            }
            double toGo = 1 - after / times.get(times.size() - 1);
            double level = draw.attenuation(0, 4) * draw.attenuation(0, fromDb * toGo);
            end = Math.max(end, tooth.addTo(track, at, level, piece.near(0.1, draw)));
        }
        track.mark(start, end);
        return end;
    }

    /**
     * The teeth of one pull.
     *
     * @param count at least 2
     * @param firstPerSecond rate at the first
     * @param lastPerSecond rate at the last; between, it goes evenly in its logarithm
     * @param jitter standard deviation of a gap, as a fraction
     */
    record Teeth(int count, double firstPerSecond, double lastPerSecond, double jitter) {
        static Teeth drawn(Draw draw) {
            double slow = 50 * StrictMath.pow(4, draw.uniform(0, 1));
            double fast = slow * draw.uniform(1.2, 2);
            boolean rising = draw.chance(0.5);
            return new Teeth(
                    draw.between(20, 200), rising ? slow : fast, rising ? fast : slow, draw.uniform(0.02, 0.15));
        }

        /** Seconds after the first. */
        List<Double> times(Draw draw) {
            List<Double> times = new ArrayList<>();
            double at = 0;
            for (int i = 0; i < count; i++) {
                times.add(at);
                double perSecond =
                        firstPerSecond * StrictMath.pow(lastPerSecond / firstPerSecond, (double) i / (count - 1));
                at += draw.normalWithin(1, jitter, 0.5, 1.5) / perSecond;
            }
            return times;
        }
    }
}
