package org.jointsound.event;

import java.util.List;
import org.jointsound.audio.Clip;

/** A recording as one event from its beginning to its end, for labels that cover a whole recording. */
public final class WholeRecording {
    private WholeRecording() {}

    /**
     * The one event. Pulses and rise are those of what was found in it: no pulse and 0 dB where nothing stands out. Its
     * band is that of everything in it.
     *
     * @param clip of at least one sample
     * @param seconds length of the recording at its own rate, above 0
     * @param found events of that clip, in order of time
     * @param bandwidthHz highest frequency that carries signal
     */
    public static SoundEvent of(Clip clip, double seconds, List<SoundEvent> found, double bandwidthHz) {
        EventBand band = EventBand.ofWhole(clip, bandwidthHz);
        return new SoundEvent(
                0,
                seconds,
                found.stream().flatMap(event -> event.pulses().stream()).toList(),
                clip.peakDbfs(0, clip.seconds()),
                found.stream().mapToDouble(SoundEvent::snrDb).max().orElse(0),
                band.lowHz(),
                band.highHz());
    }
}
