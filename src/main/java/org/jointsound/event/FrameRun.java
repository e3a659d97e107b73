package org.jointsound.event;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of frames that belong to one event.
 *
 * @param from first frame
 * @param to one past the last frame
 */
record FrameRun(int from, int to) {
    /** How far before its first clear frame an event may start; noise that half rises by chance must not pull it forward. */
    private static final int LEAD_IN_FRAMES = 2;

    /** The runs of a recording, in order, apart by at least the gap of the settings and cut at its longest event. */
    static List<FrameRun> find(Salience salience, DetectorSettings settings) {
        int gap = (int) Math.round(settings.gapSeconds() / settings.hopSeconds());
        int longest = (int) Math.round(settings.maxSeconds() / settings.hopSeconds());
        List<FrameRun> runs = new ArrayList<>();
        int frame = 0;
        while (frame < salience.frames()) {
            if (salience.marginDb(frame) <= 0) {
                frame++;
                continue;
            }
            FrameRun run = grow(salience, frame, longest);
            FrameRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && run.from - last.to < gap && run.to - last.from <= longest) {
                runs.set(runs.size() - 1, new FrameRun(last.from, run.to));
            } else {
                runs.add(last == null ? run : new FrameRun(Math.max(run.from, last.to), run.to));
            }
            frame = run.to;
        }
        return runs;
    }

    /** From a frame that starts an event outwards, as far as half the rise is kept, within the longest event. */
    private static FrameRun grow(Salience salience, int seed, int longest) {
        int from = seed;
        while (from > Math.max(0, seed - LEAD_IN_FRAMES) && salience.keepDb(from - 1) > 0) {
            from--;
        }
        int to = seed + 1;
        while (to < salience.frames() && to - from < longest && salience.keepDb(to) > 0) {
            to++;
        }
        return new FrameRun(from, to);
    }

    /** Peaks that alone would start an event, parted by dips of more than {@code dipDb}; at least the highest frame. */
    List<Pulse> pulses(Salience salience, double stepSeconds, double dipDb) {
        List<Pulse> pulses = new ArrayList<>();
        int peak = from;
        double valley = Double.NEGATIVE_INFINITY;
        boolean inPulse = false;
        for (int frame = from; frame < to; frame++) {
            double margin = salience.marginDb(frame);
            if (!inPulse && margin > 0 && margin > valley + dipDb) {
                inPulse = true;
                peak = frame;
            } else if (inPulse && margin > salience.marginDb(peak)) {
                peak = frame;
            } else if (inPulse && margin < salience.marginDb(peak) - dipDb) {
                pulses.add(pulseAt(peak, salience, stepSeconds));
                inPulse = false;
                valley = margin;
            } else if (!inPulse) {
                valley = Math.min(valley, margin);
            }
        }
        if (inPulse || pulses.isEmpty()) {
            pulses.add(pulseAt(peak, salience, stepSeconds));
        }
        return pulses;
    }

    private static Pulse pulseAt(int frame, Salience salience, double stepSeconds) {
        return new Pulse((frame + 0.5) * stepSeconds, salience.aboveFloorDb(frame));
    }
}
