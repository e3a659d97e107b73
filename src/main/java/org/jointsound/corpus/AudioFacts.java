package org.jointsound.corpus;

import java.util.List;
import org.jointsound.feature.print.AcousticPrint;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset's check needs of a file's content.
 *
 * @param sha256 lower-case hex digest of the file's bytes
 * @param seconds length of the recording
 * @param rateHz its sample rate
 * @param print by which it is known again when it was encoded anew; null where nothing can be told
 * @param warnings what a careful reader of the file should know
 */
record AudioFacts(
        String sha256, double seconds, int rateHz, @Nullable AcousticPrint print, List<String> warnings) {
    AudioFacts {
        warnings = List.copyOf(warnings);
    }
}
