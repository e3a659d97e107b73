package org.jointsound.corpus.preview;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws spectrograms pixel by pixel: no fonts, so that none are needed on the machine. */
final class SpectrogramImage {
    private static final int BITS = 8;

    private SpectrogramImage() {}

    /** A PNG file with a pixel for each point. */
    static byte[] png(Spectrogram spectrogram) throws IOException {
        BufferedImage image = new BufferedImage(
                spectrogram.columns(), spectrogram.rows(), BufferedImage.TYPE_BYTE_INDEXED, colours());
        for (int row = 0; row < spectrogram.rows(); row++) {
            for (int column = 0; column < spectrogram.columns(); column++) {
                image.getRaster().setSample(column, row, 0, level(spectrogram.decibels(column, row)));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // Given a plain stream, the library would go through a temporary file.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        }
        return png.toByteArray();
    }

    private static int level(double decibels) {
        return (int) Math.round((Viridis.LEVELS - 1) * (1 + decibels / Spectrogram.RANGE_DB));
    }

    private static IndexColorModel colours() {
        int[] rgb = new int[Viridis.LEVELS];
        for (int level = 0; level < rgb.length; level++) {
            rgb[level] = Viridis.rgb(level);
        }
        return new IndexColorModel(BITS, rgb.length, rgb, 0, false, -1, DataBuffer.TYPE_BYTE);
    }
}
