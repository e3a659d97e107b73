package org.jointsound.audio;

/**
 * The two companded telephone codes, ITU-T Recommendation G.711 (1988), tables 1 and 2, expanded to full scale 1.0.
 * The integer values are those of the G.191 reference tools: 13-bit A-law and 14-bit mu-law, left-justified in 16 bits.
 */
final class G711 {
    private static final float[] A_LAW = new float[256];
    private static final float[] MU_LAW = new float[256];

    static {
        for (int code = 0; code < 256; code++) {
            A_LAW[code] = expandA(code) * 0x1p-15f;
            MU_LAW[code] = expandMu(code) * 0x1p-15f;
        }
    }

    private G711() {}

    static float aLaw(byte code) {
        return A_LAW[code & 0xff];
    }

    static float muLaw(byte code) {
        return MU_LAW[code & 0xff];
    }

    private static int expandA(int code) {
        // Every second bit travels inverted (G.711, table 1a, note 2).
        int bits = code ^ 0x55;
        int segment = (bits >> 4) & 7;
        int step = (bits & 0xf) << 4;
        int size = segment == 0 ? step + 8 : (step + 0x108) << (segment - 1);
        return (bits & 0x80) != 0 ? size : -size;
    }

    private static int expandMu(int code) {
        int bits = ~code;
        int segment = (bits >> 4) & 7;
        int size = ((((bits & 0xf) << 3) + 0x84) << segment) - 0x84;
        return (bits & 0x80) != 0 ? -size : size;
    }
}
