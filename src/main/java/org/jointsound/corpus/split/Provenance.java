package org.jointsound.corpus.split;

import java.util.Set;
import org.jointsound.feature.print.AcousticPrint;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

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
 * @param print by which it is known again when it was encoded anew; null where it was not taken, or nothing can be told
 * @param sound name of the first recording of the dataset that holds the same sound; {@link SameSound} tells
 */
public record Provenance(
        String name,
        String subject,
        String session,
        String source,
        String split,
        String sha256,
        Set<Label> labels,
        @Nullable AcousticPrint print,
        String sound) {
    public Provenance {
        labels = Set.copyOf(labels);
    }

    /** One that nobody has listened to. */
    public Provenance(
            String name,
            String subject,
            String session,
            String source,
            String split,
            String sha256,
            Set<Label> labels) {
        this(name, subject, session, source, split, sha256, labels, null, "");
    }

    /**
     * The same with its print.
     *
     * @param print null where nothing can be told by it
     */
    public Provenance printed(@Nullable AcousticPrint print) {
        return new Provenance(name, subject, session, source, split, sha256, labels, print, sound);
    }

    Provenance sounding(String sound) {
        return new Provenance(name, subject, session, source, split, sha256, labels, print, sound);
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
