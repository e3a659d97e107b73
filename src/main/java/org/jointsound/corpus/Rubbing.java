package org.jointsound.corpus;

import org.jointsound.audio.Biquad;

/** Nuisances of skin, cloth and sensor against one another. */
final class Rubbing {
    private Rubbing() {}

    /** A hand on skin or on the phone: falling noise in strokes, full of micro-slips. */
    static void skinFriction(Scene scene, Track track, Draw draw) {
        double slipsPerSecond = draw.uniform(20, 200);
        double slipGain = draw.attenuation(0, 15);
        strokes(scene, new Pace(draw.uniform(0.5, 3), 0.1, 1), draw, (start, seconds) -> {
            SpectralTilt tilt = SpectralTilt.of(-3, 30, Track.RATE_HZ);
            Biquad limit = Biquad.lowPass(3_000, Biquad.BUTTERWORTH_Q, Track.RATE_HZ);
            // Pink from 30 Hz on leaves about a tenth of the amplitude.
            stroke(track, start, seconds, 10, () -> limit.next(tilt.next(draw.white())));
            for (double at = 0; at < seconds; at += draw.exponential(1 / slipsPerSecond)) {
                NoiseBurst slip = NoiseBurst.lasting(draw.logNormal(800, 2), 1, draw.uniform(0.5e-3, 3e-3), 0.2e-3);
                double gain = slipGain * StrictMath.sin(Math.PI * at / seconds);
                slip.addTo(track, start + at, gain * draw.attenuation(0, 12), draw);
            }
        });
    }

    /** Clothes: bright noise whose level flickers at 5 to 20 Hz, sometimes with thuds. */
    static void clothRustle(Scene scene, Track track, Draw draw) {
        double lowHz = draw.uniform(500, 2_500);
        double highHz = draw.uniform(4_000, 10_000);
        double flickerHz = draw.uniform(5, 20);
        boolean thuds = draw.chance(0.3);
        strokes(scene, new Pace(draw.uniform(0.7, 3), 0.1, 0.8), draw, (start, seconds) -> {
            Biquad highPass = Biquad.highPass(lowHz, Biquad.BUTTERWORTH_Q, Track.RATE_HZ);
            Biquad lowPass = Biquad.lowPass(highHz, Biquad.BUTTERWORTH_Q, Track.RATE_HZ);
            Flicker flicker = new Flicker(flickerHz, draw);
            stroke(track, start, seconds, 1, () -> flicker.next() * lowPass.next(highPass.next(draw.white())));
            if (thuds) {
                Ring thud = Ring.lasting(draw.uniform(30, 150), draw.uniform(0.02, 0.08), 4e-3, draw);
                thud.addTo(track, start + draw.uniform(0, seconds), draw.uniform(0.5, 2));
            }
        });
    }

    /** A sensor that lifts off and settles: steps and slow swings, sometimes at the limit of the input. */
    static void looseContact(Scene scene, Track track, Draw draw) {
        double limit = draw.chance(0.3) ? draw.uniform(0.3, 0.8) : 10;
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.6);
        while (at < scene.clipSeconds() - Scene.MARGIN_SECONDS) {
            double seconds = draw.uniform(0.010, 0.300);
            double hz = draw.uniform(5, 40);
            double step = draw.uniform(-1, 1);
            double swing = draw.uniform(0.1, 1);
            int first = (int) (at * Track.RATE_HZ);
            int length = (int) (5 * seconds * Track.RATE_HZ);
            for (int i = 0; i < length; i++) {
                double t = (double) i / Track.RATE_HZ;
                double value = StrictMath.exp(-t / seconds) * (step + swing * StrictMath.sin(2 * Math.PI * hz * t));
                track.add(first + i, Math.max(-limit, Math.min(limit, value)));
            }
            track.mark(at, at + 3 * seconds);
            at += draw.uniform(0.3, 1.5);
        }
    }

    /** How often strokes come and how long they last. */
    private record Pace(double perSecond, double shortestSeconds, double longestSeconds) {}

    private interface StrokeSource {
        void add(double startSeconds, double seconds);
    }

    private interface NoiseSource {
        float next();
    }

    private static void strokes(Scene scene, Pace pace, Draw draw, StrokeSource source) {
        double gap = 1 / pace.perSecond;
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.5) * gap;
        while (scene.holds(at)) {
            double seconds = draw.uniform(pace.shortestSeconds, Math.max(0.12, Math.min(pace.longestSeconds, gap)));
            source.add(at, seconds);
            at += Math.max(seconds, gap * draw.uniform(0.7, 1.4));
        }
    }

    /** One stroke of noise that swells and fades as a half sine. */
    private static void stroke(Track track, double start, double seconds, double gain, NoiseSource noise) {
        int first = (int) (start * Track.RATE_HZ);
        int length = (int) (seconds * Track.RATE_HZ);
        for (int i = 0; i < length; i++) {
            track.add(first + i, gain * StrictMath.sin(Math.PI * i / length) * noise.next());
        }
        track.mark(start, start + seconds);
    }

    /** A log-normal level that wanders at about the given rate. */
    private static final class Flicker {
        private final Draw draw;
        private final int every;
        private int count;
        private double level = 1;
        private double target = 1;

        Flicker(double hz, Draw draw) {
            this.draw = draw;
            every = (int) (Track.RATE_HZ / (2 * hz));
        }

        float next() {
            if (count++ % every == 0) {
                target = draw.logNormal(1, 2);
            }
            level += (target - level) * 4 / every;
            return (float) level;
        }
    }
}
