package org.jointsound.json;

import java.time.Instant;

/**
 * One line of a models folder's log: what was done, and who says so. A text that does not apply is empty.
 *
 * @param at when, in UTC
 * @param action what was done, for instance {@code promote}
 * @param version of the model that it was done with; for a promotion or a return the one that the alias points at since
 * @param sha256 digest of that version's {@code bundle.json}
 * @param alias that was moved
 * @param previous version that the alias pointed at before
 * @param previousSha256 digest of that version's {@code bundle.json}
 * @param forced whether thresholds or protections were set aside
 * @param reason in the words of whoever did it
 * @param by name that whoever did it gave
 */
public record LogLine(
        Instant at,
        String action,
        String version,
        String sha256,
        String alias,
        String previous,
        String previousSha256,
        boolean forced,
        String reason,
        String by) {}
