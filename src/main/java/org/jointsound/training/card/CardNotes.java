package org.jointsound.training.card;

import java.util.List;

/**
 * What a card says beside what every card says, a sentence each.
 *
 * @param warnings what makes the figures less worth than they look
 * @param limits how the figures came about
 */
public record CardNotes(List<String> warnings, List<String> limits) {
    public static final CardNotes NONE = new CardNotes(List.of(), List.of());

    public CardNotes {
        warnings = List.copyOf(warnings);
        limits = List.copyOf(limits);
    }
}
