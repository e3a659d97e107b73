package org.jointsound.corpus.path;

import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * A lossy codec with its bit rate.
 *
 * @param kind which
 * @param kilobits per second
 */
public record LossyCodec(Kind kind, int kilobits) {
    private static final List<Integer> OPUS_KILOBITS = List.of(16, 24, 32, 48);
    private static final List<Integer> OTHER_KILOBITS = List.of(32, 48, 64, 96);

    /** Codecs in their usual containers; which rates they take is theirs. */
    public enum Kind {
        OPUS("opus", "libopus", "ogg"),
        AAC("aac", "aac", "mp4"),
        MP3("mp3", "libmp3lame", "mp3");

        private final String slug;
        private final String encoder;
        private final String container;

        Kind(String slug, String encoder, String container) {
            this.slug = slug;
            this.encoder = encoder;
            this.container = container;
        }

        String encoder() {
            return encoder;
        }

        String container() {
            return container;
        }

        /** Opus runs at 48 kHz inside; the others begin at 8 kHz. */
        int codedRateHz(int rateHz) {
            return this == OPUS ? 48_000 : Math.max(8_000, rateHz);
        }
    }

    static LossyCodec drawn(Draw draw) {
        Kind kind = draw.pick(List.of(Kind.values()));
        return new LossyCodec(kind, draw.pick(kind == Kind.OPUS ? OPUS_KILOBITS : OTHER_KILOBITS));
    }

    /** As it is written in the metadata, for instance {@code opus_24k}. */
    public String slug() {
        return kind.slug + "_" + kilobits + "k";
    }
}
