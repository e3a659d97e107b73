package org.jointsound.corpus.preview;

import java.util.HexFormat;

/**
 * The colour map viridis (Smith and van der Walt 2015, given into the public domain under CC0): evenly spaced to the eye,
 * readable without colour and by colour-blind people. Every 17th of its 256 colours is kept, those between are
 * interpolated, which is off by at most 7 of 255.
 */
final class Viridis {
    static final int LEVELS = 256;

    private static final int STEP = 17;
    private static final byte[] ANCHORS = HexFormat.of()
            .parseHex(
                    "440154481a6c472f7d41448739568c31688e2a788e23888e1f988b22a88435b77954c5687ad151a5db36d2e21bfde725");

    private Viridis() {}

    /**
     * One of its colours, as 0xRRGGBB.
     *
     * @param level 0 (dark) to 255 (bright)
     */
    static int rgb(int level) {
        int below = Math.min(level / STEP, ANCHORS.length / 3 - 2);
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            int low = ANCHORS[3 * below + channel] & 0xff;
            int high = ANCHORS[3 * below + 3 + channel] & 0xff;
            rgb = rgb << 8 | (low + Math.round((high - low) * (level - STEP * below) / (float) STEP));
        }
        return rgb;
    }

    /** The stops of a CSS gradient. */
    static String cssStops() {
        StringBuilder stops = new StringBuilder();
        for (int level = 0; level < LEVELS; level += 3 * STEP) {
            stops.append(level == 0 ? "#" : ",#").append(HexFormat.of().toHexDigits(rgb(level), 6));
        }
        return stops.toString();
    }
}
