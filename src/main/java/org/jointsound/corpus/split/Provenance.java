package org.jointsound.corpus.split;

import java.util.Set;
import org.jointsound.model.Label;

/**
 * Where a recording comes from, as far as a split is concerned. What is not known is empty.
 *
 * @param name of the recording, as messages give it
 * @param subject pseudonym of the person
 * @param session name of the sitting, unique among those of the same subject
 * @param source the longer recording, or the publication, that it was taken from
 * @param split side of a fixed split
 * @param sha256 digest of the file's bytes
 * @param labels all that it carries
 */
public record Provenance(
        String name, String subject, String session, String source, String split, String sha256, Set<Label> labels) {
    public Provenance {
        labels = Set.copyOf(labels);
    }

    /** Who or what stands for the person: the subject, else the session, else the source, else the recording alone. */
    public String holder() {
        if (!subject.isEmpty()) {
            return subject;
        }
        if (!session.isEmpty()) {
            return session;
        }
        return source.isEmpty() ? name : source;
    }
}
