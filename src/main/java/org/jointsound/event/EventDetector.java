package org.jointsound.event;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.Clip;

/**
 * Finds the events of a whole clip: levels in a few bands, each against its own running noise floor; what stands out in any
 * band long enough to be one peak or many is an event. Stateless and thread-safe.
 */
public final class EventDetector {
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
        EventStream stream = new EventStream(settings, clip.rateHz(), bandwidthHz);
        List<SoundEvent> events = new ArrayList<>(stream.accept(clip.samples()));
        events.addAll(stream.finish());
        return events;
    }
}
