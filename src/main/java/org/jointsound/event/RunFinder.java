package org.jointsound.event;

import java.util.function.Consumer;

/**
 * Makes runs of the frames that stand out, frame after frame: apart by at least the gap of the settings, cut at their
 * longest event. A run is told at most its longest length and a gap after it began.
 */
final class RunFinder {
    /** How far before its first clear frame an event may start; noise that half rises by chance must not pull it forward. */
    private static final int LEAD_IN_FRAMES = 2;

    private static final long NONE = -1;

    private final Salience salience;
    private final int gap;
    private final int longest;
    private final Consumer<FrameRun> found;

    /** First frame of the run that goes on, if any. */
    private long open = NONE;
    /** The run before it, which a run that follows closely is joined to. */
    private long pendingFrom = NONE;

    private long pendingTo;

    RunFinder(Salience salience, DetectorSettings settings, double stepSeconds, Consumer<FrameRun> found) {
        this.salience = salience;
        this.gap = (int) Math.round(settings.gapSeconds() / stepSeconds);
        this.longest = (int) Math.round(settings.maxSeconds() / stepSeconds);
        this.found = found;
    }

    /** How many frames back it may look, this one included. */
    static int heldFrames(DetectorSettings settings, double stepSeconds) {
        return (int) Math.ceil((settings.maxSeconds() + settings.gapSeconds()) / stepSeconds) + 2 * LEAD_IN_FRAMES + 2;
    }

    /** Goes on to the next frame. */
    void next(long frame) {
        if (open != NONE && (salience.keepDb(frame) <= 0 || frame - open >= longest)) {
            close(frame);
        }
        if (open == NONE && salience.startDb(frame) > 0) {
            open = startOf(frame);
        }
        if (pendingFrom != NONE && cannotGrow(frame)) {
            tellPending();
        }
    }

    /** Ends with the recording. */
    void finish(long frames) {
        if (open != NONE) {
            close(frames);
        }
        if (pendingFrom != NONE) {
            tellPending();
        }
    }

    private boolean cannotGrow(long frame) {
        if (open == NONE) {
            return frame - LEAD_IN_FRAMES - pendingTo >= gap;
        }
        return open - pendingTo >= gap || frame + 1 - pendingFrom > longest;
    }

    /** From a frame that starts an event outwards, as far as half the rise is kept; never into the event before. */
    private long startOf(long frame) {
        long from = frame;
        while (from > Math.max(pendingTo, frame - LEAD_IN_FRAMES) && salience.keepDb(from - 1) > 0) {
            from--;
        }
        return from;
    }

    private void close(long to) {
        if (pendingFrom == NONE) {
            pendingFrom = open;
        }
        pendingTo = to;
        open = NONE;
    }

    private void tellPending() {
        found.accept(new FrameRun(pendingFrom, pendingTo));
        pendingFrom = NONE;
    }
}
