package org.jointsound.audio;

import java.util.List;

/**
 * A recording after decoding.
 *
 * @param clip mono samples at the file's own rate
 * @param format what the file was
 * @param sha256 lower-case hex digest of the file's bytes
 * @param warnings what a careful reader should know, one sentence each; empty when all is well
 */
public record Decoded(Clip clip, SourceFormat format, String sha256, List<String> warnings) {
    public Decoded {
        warnings = List.copyOf(warnings);
    }
}
