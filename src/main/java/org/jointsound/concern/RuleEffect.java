package org.jointsound.concern;

import java.util.Locale;

/** What a rule does to the level. Nothing lowers it. */
public enum RuleEffect {
    /** Brings a reason and advice only. */
    NONE,
    /** Makes a cavitation pop less likely before the sound sets the level ({@link Refractory}). */
    WEAKENS_POP,
    /** Raises what the sound alone says by one step, once however many such rules match. */
    ONE_STEP_UP,
    AT_LEAST_MODERATE,
    /** A red flag: high with any sound or none. */
    SETS_HIGH;

    /** As it is written in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lowest level that remains possible when a rule with this effect matches. */
    Level floor() {
        return switch (this) {
            case NONE, WEAKENS_POP, ONE_STEP_UP -> Level.LOW;
            case AT_LEAST_MODERATE -> Level.MODERATE;
            case SETS_HIGH -> Level.HIGH;
        };
    }
}
