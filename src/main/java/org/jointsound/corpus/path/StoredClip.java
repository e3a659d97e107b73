package org.jointsound.corpus.path;

import org.jointsound.audio.Clip;

/**
 * A clip as its file holds it.
 *
 * @param clip whose samples lie on the steps of the file
 * @param bits of a sample in the file, 8 or 16
 * @param codec what it went through, in ffmpeg's terms or with its bit rate
 */
public record StoredClip(Clip clip, int bits, String codec) {
    public float[] samples() {
        return clip.samples();
    }

    public int rateHz() {
        return clip.rateHz();
    }
}
