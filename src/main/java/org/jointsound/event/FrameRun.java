package org.jointsound.event;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of frames that belong to one event.
 *
 * @param from first frame
 * @param to one past the last frame
 */
record FrameRun(long from, long to) {
    /** Peaks that alone would start an event, parted by dips of more than {@code dipDb}; at least the highest frame. */
    List<Pulse> pulses(Salience salience, double stepSeconds, double dipDb) {
        List<Pulse> pulses = new ArrayList<>();
        long peak = from;
        double valley = Double.NEGATIVE_INFINITY;
        boolean inPulse = false;
        for (long frame = from; frame < to; frame++) {
            double margin = salience.marginDb(frame);
            if (!inPulse && salience.startDb(frame) > 0 && margin > valley + dipDb) {
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

    private static Pulse pulseAt(long frame, Salience salience, double stepSeconds) {
        return new Pulse((frame + 0.5) * stepSeconds, salience.aboveFloorDb(frame));
    }
}
