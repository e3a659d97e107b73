package org.jointsound.concern;

import java.util.Comparator;
import java.util.List;

/**
 * What is remembered of the same person, joint and side.
 *
 * @param recordings by the time they were made; empty when nothing is remembered, or when person or joint are not known
 */
public record Past(List<PastRecording> recordings) {
    /** Nothing is remembered. */
    public static final Past NONE = new Past(List.of());

    public Past {
        recordings = recordings.stream()
                .sorted(Comparator.comparing(PastRecording::recordedAt))
                .toList();
    }
}
