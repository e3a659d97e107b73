package org.jointsound.concern;

import java.util.List;

/**
 * Something that is often believed and is not so.
 *
 * @param id for instance {@code myth.bone-on-bone}
 * @param claim what is believed
 * @param answer what is known instead, in words for the person
 * @param sources tags, at least one
 * @param lastReviewed day on which it was last compared with its sources, as {@code yyyy-MM-dd}
 */
public record Myth(String id, String claim, String answer, List<String> sources, String lastReviewed) {
    public Myth {
        sources = List.copyOf(sources);
        ConcernTable.requireDay(id, lastReviewed);
    }
}
