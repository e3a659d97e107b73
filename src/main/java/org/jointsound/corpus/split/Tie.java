package org.jointsound.corpus.split;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A kind of tie between recordings: those that agree in it belong on one side. The strongest come first. */
enum Tie {
    SUBJECT("subject", Provenance::subject),
    /** Only where the subject is not known: names of sessions often begin anew with each person. */
    SESSION("session", one -> one.subject().isEmpty() ? one.session() : ""),
    SOURCE("source", Provenance::source),
    AUDIO("sha256", Provenance::sha256);

    static final List<Tie> ALL = List.of(values());

    private final String column;
    private final Function<Provenance, String> value;

    Tie(String column, Function<Provenance, String> value) {
        this.column = column;
        this.value = value;
    }

    /** The column of a dataset's table that it is about. */
    String column() {
        return column;
    }

    /** What ties a recording; empty when it is not known. */
    Optional<String> of(Provenance recording) {
        return Optional.of(value.apply(recording)).filter(tie -> !tie.isEmpty());
    }
}
