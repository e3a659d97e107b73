package org.jointsound.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds events in a recording that comes in blocks, as from a microphone. Blocks may be of any size, down to one sample,
 * and of sizes that change: the same samples give the same events, bit for bit, however they are cut, and
 * {@link EventDetector#detect} is this stream fed with a whole clip.
 *
 * <p><b>Delay.</b> The noise floor at a moment is told from what lies around it. So a frame is judged once half the floor's
 * window (1.5 s with the standard settings) has followed it, the first ones once the whole window (3 s) has come. An event
 * is told when nothing has followed it for the gap that parts it from the next (0.15 s): at most {@link #delaySeconds}
 * after its end. Only where a sound follows sooner, and goes on until both together would be longer than the longest
 * event, it is told no sooner than that is known.
 *
 * <p><b>Memory</b> is set by the settings and the rate alone, and taken at the start: the samples of the longest event, of
 * the gap and of the delay (about 14 s, 1.3 MB at 24 kHz), and of each band the levels and their peaks over the floor's longer window
 * (12 s, 64 kB). Nothing grows with the stream; an event that has been told is not kept.
 *
 * <p>Serves one recording and one thread.
 */
public final class EventStream {
    /** Two peaks with a dip of this much between them are heard, and drawn, as two. */
    private static final double PULSE_DIP_DB = 6;
    /** So much of the start is heard first, backwards, to let the filters swing in. */
    private static final double RUN_IN_SECONDS = 0.1;
    /** The floor is measured anew each so many frames. */
    private static final int STEP_FRAMES = 50;

    private final int rateHz;
    private final double bandwidthHz;
    private final DetectorSettings settings;
    private final int hop;
    private final double stepSeconds;
    private final int runIn;
    private final int window;
    private final SampleHistory samples;
    private final BandMeter[] meters;
    private final NoiseFloor[] floors;
    private final Salience salience;
    private final RunFinder runs;
    private final float[] work;
    private final List<SoundEvent> found = new ArrayList<>();

    private long frames;
    private long judged;
    private boolean ranIn;
    private boolean finished;

    /**
     * A stream of which nothing has come yet.
     *
     * @param rateHz samples per second, from 1000
     * @param bandwidthHz highest frequency that carries signal; bands above it are not listened to
     */
    public EventStream(DetectorSettings settings, int rateHz, double bandwidthHz) {
        this.settings = settings;
        this.rateHz = rateHz;
        this.bandwidthHz = bandwidthHz;
        this.hop = Math.max(1, (int) Math.round(settings.hopSeconds() * rateHz));
        this.stepSeconds = (double) hop / rateHz;
        this.runIn = (int) Math.ceil(RUN_IN_SECONDS * rateHz);
        this.window = (int) Math.round(settings.floorSeconds() / stepSeconds);
        this.work = new float[hop];
        this.meters = BandMeter.within(bandwidthHz, rateHz, stepSeconds, settings.floorDbfs());
        this.floors = new NoiseFloor[meters.length];
        for (int band = 0; band < floors.length; band++) {
            floors[band] = new NoiseFloor(settings, stepSeconds, STEP_FRAMES);
        }
        int eventFrames = RunFinder.heldFrames(settings, stepSeconds);
        this.samples =
                new SampleHistory((eventFrames + window + 2 * STEP_FRAMES) * hop + EventBand.before(rateHz) + runIn);
        this.salience = new Salience(settings, stepSeconds, meters.length, eventFrames);
        this.runs = new RunFinder(salience, settings, stepSeconds, run -> found.add(describe(run)));
    }

    /** How long after its end an event is told at the latest, if none follows within the gap. */
    public double delaySeconds() {
        return (window + STEP_FRAMES) * stepSeconds + settings.gapSeconds() + RUN_IN_SECONDS;
    }

    /**
     * Takes in the next samples.
     *
     * @param block mono samples, full scale 1; may be empty
     * @return the events that can be told now, in order of time, not overlapping, behind all those told before
     * @throws IllegalArgumentException if a sample is not finite
     * @throws IllegalStateException after {@link #finish}
     */
    public List<SoundEvent> accept(float[] block) {
        checkOpen();
        for (int i = 0; i < block.length; i++) {
            if (!Float.isFinite(block[i])) {
                throw new IllegalArgumentException("sample " + i + " is " + block[i] + ", must be finite");
            }
        }
        for (int done = 0; done < block.length; ) {
            int count = (int) Math.min(block.length - done, ranIn ? hop : runIn - samples.length());
            samples.add(block, done, done + count);
            done += count;
            measure(false);
        }
        return take();
    }

    /**
     * Ends the recording.
     *
     * @return the events that were still waiting for what follows them
     * @throws IllegalStateException when called again
     */
    public List<SoundEvent> finish() {
        checkOpen();
        measure(true);
        int rest = (int) (samples.length() - frames * hop);
        if (rest > 0) {
            addFrame(rest);
        }
        finished = true;
        judge();
        runs.finish(frames);
        return take();
    }

    private void checkOpen() {
        if (finished) {
            throw new IllegalStateException("the stream has been finished");
        }
    }

    private List<SoundEvent> take() {
        List<SoundEvent> told = List.copyOf(found);
        found.clear();
        return told;
    }

    /** Measures the levels of all whole frames there are, once the filters have swung in. */
    private void measure(boolean last) {
        if (!ranIn && (last || samples.length() >= runIn)) {
            float[] start = new float[(int) Math.min(runIn, samples.length())];
            samples.copy(0, start.length, start);
            for (BandMeter meter : meters) {
                meter.runIn(start);
            }
            ranIn = true;
        }
        while (ranIn && (frames + 1) * hop <= samples.length()) {
            addFrame(hop);
            judge();
        }
    }

    private void addFrame(int count) {
        samples.copy(frames * hop, count, work);
        for (int band = 0; band < meters.length; band++) {
            floors[band].add(meters[band].next(work, count));
        }
        frames++;
    }

    /** Judges the frames whose noise floor can be told by now: a step at a time, with the floor of its middle. */
    private void judge() {
        while (judged < frames) {
            long to = finished ? Math.min(frames, judged + STEP_FRAMES) : judged + STEP_FRAMES;
            long end = Math.max(window, (judged + to) / 2 + window / 2);
            if (end > frames) {
                if (!finished) {
                    return;
                }
                end = frames;
            }
            for (NoiseFloor floor : floors) {
                floor.endAt(end);
            }
            for (; judged < to; judged++) {
                salience.add(judged, floors);
                runs.next(judged);
            }
        }
    }

    private SoundEvent describe(FrameRun run) {
        long from = run.from() * hop;
        long to = Math.min(samples.length(), run.to() * hop);
        List<Pulse> pulses = run.pulses(salience, stepSeconds, PULSE_DIP_DB);
        double snrDb = pulses.stream().mapToDouble(Pulse::aboveFloorDb).max().orElseThrow();
        EventBand band = EventBand.measure(samples, from, to, rateHz, bandwidthHz);
        return new SoundEvent(
                (double) from / rateHz,
                (double) to / rateHz,
                pulses,
                samples.peakDbfs(from, to),
                snrDb,
                band.lowHz(),
                band.highHz());
    }
}
