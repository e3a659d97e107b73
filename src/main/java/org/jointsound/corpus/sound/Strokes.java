package org.jointsound.corpus.sound;

/** Something is rubbed to and fro. */
public final class Strokes {
    private Strokes() {}

    /** How often strokes come and how long they last. */
    public record Pace(double perSecond, double shortestSeconds, double longestSeconds) {}

    public interface StrokeSource {
        void add(double startSeconds, double seconds);
    }

    public interface NoiseSource {
        float next();
    }

    public static void over(Scene scene, Pace pace, Draw draw, StrokeSource source) {
        double gap = 1 / pace.perSecond;
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.5) * gap;
        while (scene.holds(at)) {
            double seconds = draw.uniform(pace.shortestSeconds, Math.max(0.12, Math.min(pace.longestSeconds, gap)));
            source.add(at, seconds);
            at += Math.max(seconds, gap * draw.uniform(0.7, 1.4));
        }
    }

    /** One stroke of noise that swells and fades as a half sine. */
    public static void stroke(Track track, double start, double seconds, double gain, NoiseSource noise) {
        int first = (int) (start * Track.RATE_HZ);
        int length = (int) (seconds * Track.RATE_HZ);
        for (int i = 0; i < length; i++) {
            track.add(first + i, gain * StrictMath.sin(Math.PI * i / length) * noise.next());
        }
        track.mark(start, start + seconds);
    }
}
