package org.jointsound.concern;

import java.util.Locale;

/** A word of the symptom report (contract, version 1). */
public interface Word {
    /** The name of the enum constant. */
    String name();

    /** As it is written in JSON. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
