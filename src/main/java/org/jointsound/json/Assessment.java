package org.jointsound.json;

import org.jointsound.concern.SymptomReport;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * A symptom report that stands alone.
 *
 * @param report what the person reports
 * @param sound the sound that the person recognised; null when none was named
 */
public record Assessment(SymptomReport report, @Nullable Label sound) {}
