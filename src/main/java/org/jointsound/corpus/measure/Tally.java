package org.jointsound.corpus.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jointsound.corpus.sound.SourceFamily;

/** All cases of one figure, and those of each source family. */
final class Tally {
    private final Cases all = new Cases();
    private final Map<SourceFamily, Cases> byFamily = new EnumMap<>(SourceFamily.class);

    void add(Measure.Found found) {
        all.add(found.values());
        byFamily.computeIfAbsent(found.family(), family -> new Cases()).add(found.values());
    }

    Cases all() {
        return all;
    }

    /** The family's cases; empty when none of its sounds was met. */
    Optional<Cases> of(SourceFamily family) {
        return Optional.ofNullable(byFamily.get(family)).filter(cases -> cases.count() > 0);
    }
}
