package org.jointsound.concern;

/**
 * What is known beside the sound.
 *
 * @param report what the person reports
 * @param past what is remembered of the same person, joint and side
 */
public record Circumstances(SymptomReport report, Past past) {
    /** Nothing is known. */
    public static final Circumstances UNKNOWN = of(SymptomReport.EMPTY);

    /** A report of somebody of whom nothing is remembered. */
    public static Circumstances of(SymptomReport report) {
        return new Circumstances(report, Past.NONE);
    }
}
