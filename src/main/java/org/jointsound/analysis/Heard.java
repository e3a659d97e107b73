package org.jointsound.analysis;

import java.util.List;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.Quality;
import org.jointsound.event.SoundEvent;
import org.jointsound.feature.FeatureVector;

/**
 * What was heard in a recording before any label is put on it; the same for an answer and for training.
 *
 * @param decoded the recording
 * @param quality what it is worth
 * @param peakDbfs its largest sample, a constant offset apart
 * @param events in order of time
 * @param features one vector per event, in the same order
 * @param decodeMs time spent reading and resampling
 * @param detectMs time spent finding events
 * @param featuresMs time spent measuring them
 */
public record Heard(
        Decoded decoded,
        Quality quality,
        double peakDbfs,
        List<SoundEvent> events,
        List<FeatureVector> features,
        double decodeMs,
        double detectMs,
        double featuresMs) {}
