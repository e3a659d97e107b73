package org.jointsound.event;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.Clip;

/**
 * Finds events: levels in a few bands, each against its own running noise floor; what stands out in any band long enough
 * to be one peak or many is an event. Stateless and thread-safe.
 */
public final class EventDetector {
    /** Two peaks with a dip of this much between them are heard, and drawn, as two. */
    private static final double PULSE_DIP_DB = 6;

    private final DetectorSettings settings;

    public EventDetector(DetectorSettings settings) {
        this.settings = settings;
    }

    /**
     * The events of a clip, in order of time, not overlapping.
     *
     * @param clip any length; none or one sample gives no event
     * @param bandwidthHz highest frequency that carries signal; bands above it are not listened to
     */
    public List<SoundEvent> detect(Clip clip, double bandwidthHz) {
        List<SoundEvent> events = new ArrayList<>();
        if (clip.length() < 2 || clip.peak() == 0) {
            return events;
        }
        BandLevels levels = BandLevels.measure(clip, bandwidthHz, settings.hopSeconds(), settings.floorDbfs());
        Salience salience = Salience.of(levels, settings);
        for (FrameRun run : FrameRun.find(salience, settings)) {
            events.add(describe(clip, run, salience, levels.stepSeconds(), bandwidthHz));
        }
        return events;
    }

    private static SoundEvent describe(
            Clip clip, FrameRun run, Salience salience, double stepSeconds, double bandwidthHz) {
        double start = run.from() * stepSeconds;
        double end = Math.min(clip.seconds(), run.to() * stepSeconds);
        List<Pulse> pulses = run.pulses(salience, stepSeconds, PULSE_DIP_DB);
        double snrDb = pulses.stream().mapToDouble(Pulse::aboveFloorDb).max().orElseThrow();
        EventBand band = EventBand.measure(clip, start, end, bandwidthHz);
        return new SoundEvent(start, end, pulses, clip.peakDbfs(start, end), snrDb, band.lowHz(), band.highHz());
    }
}
