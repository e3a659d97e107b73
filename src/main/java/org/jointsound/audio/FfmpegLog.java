package org.jointsound.audio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ffmpeg says on standard error at {@code -loglevel level+info}, as far as it is needed. However much it says, one
 * line is held. Nothing of it goes into messages, as it may hold paths.
 */
final class FfmpegLog {
    private static final int MAX_LINE_BYTES = 2_000;

    /** For instance {@code [info]   Stream #0:1 -> #0:0 (aac (native) -> pcm_f32le (native))}. */
    private static final Pattern MAPPING = Pattern.compile("\\[info]   Stream #0:\\d+ -> #0:0 \\((\\w+) .*");

    /** For instance {@code [info]   Duration: 00:00:05.08, start: 0.069063, bitrate: 128 kb/s}. */
    private static final Pattern DURATION =
            Pattern.compile("\\[info]   Duration: (\\d+):(\\d\\d):(\\d\\d\\.\\d+)(?:, start: (-?[0-9.]+))?.*");

    private static final Pattern ERROR = Pattern.compile("(?:\\[[^]]* @ [^]]*] )?\\[(?:error|fatal|panic)] (.*)");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable String codec;
    private double claimedSeconds = Double.NaN;
    private double startSeconds;
    private boolean estimated;
    private boolean damaged;
    private boolean soundless;

    void accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                read(line.toString(StandardCharsets.ISO_8859_1));
                line.reset();
            } else if (line.size() < MAX_LINE_BYTES) {
                line.write(bytes[i]);
            }
        }
    }

    private void read(String text) {
        Matcher mapping = MAPPING.matcher(text);
        Matcher duration = DURATION.matcher(text);
        Matcher error = ERROR.matcher(text);
        if (codec == null && mapping.matches()) {
            codec = mapping.group(1);
        } else if (Double.isNaN(claimedSeconds) && duration.matches()) {
            claimedSeconds = 3600 * Double.parseDouble(duration.group(1))
                    + 60 * Double.parseDouble(duration.group(2))
                    + Double.parseDouble(duration.group(3));
            startSeconds = duration.group(4) == null ? 0 : Double.parseDouble(duration.group(4));
        } else if (text.contains("Estimating duration from bitrate")) {
            estimated = true;
        } else if (error.matches()) {
            note(error.group(1));
        }
    }

    private void note(String error) {
        soundless |= error.contains("matches no streams") || error.contains("does not contain any stream");
        // That pictures beside the sound were not decoded is as it should be.
        damaged |= !error.contains("not on whitelist");
    }

    /** ffmpeg's name of the codec of the sound that was taken, for instance {@code aac}; null when there was none. */
    @Nullable
    String codec() {
        return codec;
    }

    /** How long the file says it is, in seconds; NaN when it does not say. */
    double claimedSeconds() {
        return estimated ? Double.NaN : claimedSeconds;
    }

    /** Time of the first sample as the file counts. */
    double startSeconds() {
        return startSeconds;
    }

    /** Whether ffmpeg complained of the content. */
    boolean isDamaged() {
        return damaged;
    }

    /** Whether the file was read and holds no sound. */
    boolean isSoundless() {
        return soundless;
    }
}
