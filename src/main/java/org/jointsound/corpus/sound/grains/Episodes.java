package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;

/** When a rough place is passed: some of the passes, about the same angle each time. */
final class Episodes {
    /** Share of episodes on the way out (Watt and McPhee 1983: 59 % on opening). */
    private static final double OUTWARD_CHANCE = 0.59;

    private static final double SHORTEST_SECONDS = 0.06;
    /** No episode starts later before the end of the clip. */
    private static final double ROOM_SECONDS = 3 * Scene.MARGIN_SECONDS;

    private Episodes() {}

    /** One episode. */
    record Episode(double startSeconds, double seconds) {}

    /** As many as wanted and possible, at least one, in order of time. */
    static List<Episode> drawn(Scene scene, int wanted, Draw draw) {
        double home = draw.uniform(0.2, 0.8);
        double medianSeconds = draw.logNormal(0.35, 1.6);
        List<Episode> out = passes(scene, home, medianSeconds, true, draw);
        List<Episode> back = passes(scene, home, medianSeconds, false, draw);
        List<Episode> episodes = new ArrayList<>();
        while (episodes.size() < wanted && out.size() + back.size() > 0) {
            boolean outward = back.isEmpty() || (draw.chance(OUTWARD_CHANCE) && !out.isEmpty());
            List<Episode> left = outward ? out : back;
            episodes.add(left.remove(draw.between(0, left.size() - 1)));
        }
        episodes.sort(Comparator.comparingDouble(Episode::startSeconds));
        return episodes.isEmpty() ? List.of(new Episode(scene.clipSeconds() / 2, SHORTEST_SECONDS)) : episodes;
    }

    private static List<Episode> passes(Scene scene, double home, double medianSeconds, boolean outward, Draw draw) {
        List<Episode> passes = new ArrayList<>();
        for (int cycle = 0; cycle < scene.cycle().count(); cycle++) {
            double angle = Math.max(0.1, Math.min(0.9, draw.normal(home, 0.12)));
            double middle = scene.cycle().secondsAt(cycle, angle, outward);
            double half = scene.cycle().period(cycle) / 2;
            double seconds = Math.min(half, Math.max(SHORTEST_SECONDS, draw.logNormal(medianSeconds, 1.65)));
            if (scene.holds(middle)) {
                double latest = scene.clipSeconds() - ROOM_SECONDS;
                double start = Math.max(Scene.MARGIN_SECONDS, Math.min(latest, middle - seconds / 2));
                passes.add(new Episode(start, seconds));
            }
        }
        return passes;
    }
}
