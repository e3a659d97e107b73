package org.jointsound.concern;

import java.time.Instant;

/**
 * What is known beside the sound.
 *
 * @param report what the person reports
 * @param past what is remembered of the same person, joint and side
 * @param at when the recording was made, or when the person reports if there is none; it only matters beside a past
 */
public record Circumstances(SymptomReport report, Past past, Instant at) {
    /** Nothing is known. */
    public static final Circumstances UNKNOWN = of(SymptomReport.EMPTY);

    /** A report of somebody of whom nothing is remembered. */
    public static Circumstances of(SymptomReport report) {
        Instant said = report.recordedAt();
        return new Circumstances(report, Past.NONE, said == null ? Instant.EPOCH : said);
    }

    /**
     * The same for a recording that may itself be remembered: it is not held against itself.
     *
     * @param sha256 lower-case hex digest of the recording's bytes
     */
    public Circumstances besides(String sha256) {
        return new Circumstances(
                report,
                new Past(past.recordings().stream()
                        .filter(one -> !one.sha256().equals(sha256))
                        .toList()),
                at);
    }
}
