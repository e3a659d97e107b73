package org.jointsound.corpus.split;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of tie between recordings: those that agree in it belong on one side. The strongest come first. */
enum Tie {
    SUBJECT,
    SESSION,
    SOURCE,
    SHA256,
    SOUND;

    static final List<Tie> ALL = List.of(values());

    /** The column of a dataset's table that it is about; the digest stands for what sounds the same, too. */
    String column() {
        return (this == SOUND ? SHA256 : this).name().toLowerCase(Locale.ROOT);
    }

    /** What ties a recording; empty when it is not known. */
    Optional<String> of(Provenance recording) {
        return Optional.of(value(recording)).filter(tie -> !tie.isEmpty());
    }

    private String value(Provenance recording) {
        return switch (this) {
            case SUBJECT -> recording.subject();
            // Only where the subject is not known: names of sessions often begin anew with each person.
            case SESSION -> recording.subject().isEmpty() ? recording.session() : "";
            case SOURCE -> recording.source();
            case SHA256 -> recording.sha256();
            case SOUND -> recording.sound();
        };
    }
}
