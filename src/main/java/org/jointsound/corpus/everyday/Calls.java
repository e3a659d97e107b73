package org.jointsound.corpus.everyday;

import java.util.function.DoubleUnaryOperator;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A throat that calls: the pitch climbs and falls within each call, which comes again after a while. Pitches and lengths
 * are from memory; each call's contour is its own.
 */
record Calls(Workshop workshop, Kind kind) implements SoundSource {
    /** Whose call. */
    enum Kind {
        /** Short, harsh and falling, one to four in a row. */
        BARK,
        /** Long and rising and falling, at 350 to 550 Hz, with the next breath drawn in between. */
        CRY,
        /** Short ones that lead to a long one, which glides down at its end. */
        CROW
    }

    /**
     * What calls of a kind lie between.
     *
     * @param throatHz lowest resonance; the others by 1, 3, 5, 7 as in a tube shut at one end
     */
    private record Ranges(Span hz, Span seconds, Span gapSeconds, Span breath, double throatHz) {
        static Ranges of(Kind kind) {
            return switch (kind) {
                case BARK ->
                    new Ranges(new Span(250, 1_200), new Span(0.07, 0.3), new Span(0.12, 0.9), new Span(0.1, 1), 1_000);
                case CRY ->
                    new Ranges(new Span(330, 600), new Span(0.4, 1.5), new Span(0.25, 0.8), new Span(0.02, 0.3), 1_100);
                case CROW ->
                    new Ranges(
                            new Span(400, 1_100), new Span(0.15, 0.5), new Span(0.05, 0.2), new Span(0.02, 0.4), 1_300);
            };
        }
    }

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Ranges ranges = Ranges.of(kind);
        Caller caller = new Caller(ranges, draw);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.3 * scene.clipSeconds());
        while (scene.holds(at + ranges.seconds.low())) {
            int row = kind == Kind.CRY ? 1 : draw.between(1, 4);
            for (int i = 0; i < row && scene.holds(at + ranges.seconds.low()); i++) {
                double seconds = ranges.seconds.drawn(draw) * (kind == Kind.CROW && i == row - 1 ? 3 : 1);
                at = caller.call(track, at, Math.min(seconds, scene.clipSeconds() - at - 0.02), draw);
            }
            at += draw.uniform(0.2, 1.5);
        }
    }

    /** A throat with its habits. */
    private final class Caller {
        private final Span gapSeconds;
        private final double hz;
        private final double breath;
        private final double jitter;
        private final Call.Formants open;
        private final Call.Formants closed;
        private final Noise air;
        private final double inhaleGain;

        Caller(Ranges ranges, Draw draw) {
            gapSeconds = ranges.gapSeconds;
            hz = ranges.hz.drawn(draw);
            breath = ranges.breath.drawn(draw);
            jitter = draw.uniform(0.003, kind == Kind.BARK ? 0.08 : 0.03);
            double throatHz = ranges.throatHz * draw.uniform(0.6, 1.45);
            open = throat(throatHz, draw);
            closed = throat(throatHz * draw.uniform(0.6, 0.9), draw);
            air = new Noise(workshop, new Band(draw.uniform(1_000, 4_000), draw.uniform(1, 3), 0), draw);
            inhaleGain = kind == Kind.CRY && draw.chance(0.6) ? draw.attenuation(16, 34) : 0;
        }

        private static Call.Formants throat(double hz, Draw draw) {
            return new Call.Formants(
                    hz * draw.uniform(0.85, 1.15),
                    3 * hz * draw.uniform(0.7, 1.1),
                    5 * hz * draw.uniform(0.75, 1.1),
                    Math.min(12_000, 7 * hz * draw.uniform(0.85, 1.1)));
        }

        /** One call and the gap after it; returns when the next may come. */
        double call(Track track, double at, double seconds, Draw draw) {
            DoubleUnaryOperator contour = contour(draw);
            double attack = Math.min(0.3, draw.uniform(0.008, 0.08) / seconds);
            double fade = draw.uniform(0.1, 0.5);
            Call call = new Call(
                    seconds,
                    contour,
                    share -> Math.min(1, Math.min(share / attack, (1 - share) / fade)),
                    breath,
                    jitter,
                    draw.chance(0.5) ? open : closed,
                    closed);
            double end = Take.add(track, at, draw.attenuation(0, 5), workshop.call(call, draw));
            track.mark(at, Math.max(end, at + seconds));
            double gap = gapSeconds.drawn(draw);
            if (inhaleGain > 0) {
                air.add(track, at + seconds, 0.8 * gap, share -> inhaleGain * StrictMath.sin(Math.PI * share));
                track.mark(at + seconds, at + seconds + 0.8 * gap);
            }
            return at + seconds + gap;
        }

        /** Up to the top and down again, the top anywhere; a tremble on it. */
        private DoubleUnaryOperator contour(Draw draw) {
            double top = hz * draw.logNormal(1, 1.08);
            double from = draw.uniform(0.55, 1);
            double to = draw.uniform(0.4, 0.95);
            double when = draw.uniform(0.1, 0.7);
            double trembleDepth = draw.chance(0.4) ? draw.uniform(0.005, 0.05) : 0;
            double trembles = draw.uniform(1, 8);
            return share -> {
                double way = share < when ? 1 - share / when : (share - when) / (1 - when);
                double level = 1 - (1 - (share < when ? from : to)) * way * way;
                return top * level * (1 + trembleDepth * StrictMath.sin(2 * Math.PI * trembles * share));
            };
        }
    }
}
