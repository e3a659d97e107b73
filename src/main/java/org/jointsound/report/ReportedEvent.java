package org.jointsound.report;

import java.util.List;
import java.util.Map;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * One event of a report; times in seconds from the start of the recording.
 *
 * @param label most likely label
 * @param confidence its calibrated probability
 * @param probabilities over all labels, summing to 1
 * @param predictionSet labels that cannot be ruled out at the model's stated coverage
 * @param pulses impulsive peaks inside
 * @param peakDbfs largest sample, dB relative to full scale
 * @param snrDb rise above the noise floor, dB
 * @param lowHz lower edge of the band with the middle 90 % of the energy
 * @param highHz upper edge of it
 * @param novelty 0 when the training events are full of the like, 1 when none was as far out
 * @param abstained whether the model declines to name this event
 * @param reason why it declines; null when it does not
 */
public record ReportedEvent(
        double startSeconds,
        double endSeconds,
        Label label,
        double confidence,
        Map<Label, Double> probabilities,
        List<Label> predictionSet,
        int pulses,
        double peakDbfs,
        double snrDb,
        int lowHz,
        int highHz,
        double novelty,
        boolean abstained,
        @Nullable Doubt reason) {}
