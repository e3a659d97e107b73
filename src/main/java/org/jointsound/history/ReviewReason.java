package org.jointsound.history;

import java.util.Locale;
import org.jointsound.model.Doubt;
import org.jspecify.annotations.Nullable;

/** Why a recording is worth a person's time. All but the last are the model's own doubts, in the words of the report. */
public enum ReviewReason {
    LOW_CONFIDENCE,
    NOVEL_SOUND,
    BAND_TOO_NARROW,
    TOO_NOISY,
    CLIPPED,
    /** Another model gives it another label or outcome. */
    MODELS_DISAGREE;

    /** As it is written in JSON: lower case with hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that a doubt is; null for a doubt that says what was heard, such as silence. */
    static @Nullable ReviewReason of(@Nullable Doubt doubt) {
        return doubt == null
                ? null
                : switch (doubt) {
                    case LOW_CONFIDENCE -> LOW_CONFIDENCE;
                    case NOVEL_SOUND -> NOVEL_SOUND;
                    case BAND_TOO_NARROW -> BAND_TOO_NARROW;
                    case TOO_NOISY -> TOO_NOISY;
                    case CLIPPED -> CLIPPED;
                    case OTHER_SOUND, SILENCE, NO_EVENT_ABOVE_NOISE -> null;
                };
    }
}
