package org.jointsound.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a RIFF file in their order (Microsoft and IBM, Multimedia Programming Interface and Data
 * Specifications 1.0, 1991, chapter 2). The overall RIFF length is not trusted: writers that stream leave it wrong,
 * and the file's own end says the same.
 */
final class RiffChunks {
    static final int HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;

    /**
     * One chunk's header.
     *
     * @param id four characters as they stand in the file
     * @param size bytes that follow, as the header says; 0 to 0xFFFFFFFF
     * @param offset byte offset in the file at which the header starts
     */
    record Chunk(String id, long size, long offset) {}

    private final ByteSource source;
    private long bodyEnd;
    private boolean odd;

    /** Chunks of a source that stands just behind the RIFF header. */
    RiffChunks(ByteSource source) {
        this.source = source;
        this.bodyEnd = source.offset();
    }

    /** Skips what is left of the chunk before, and gives the next one; null at the end of the file. */
    @Nullable
    Chunk next() throws IOException {
        source.skip(bodyEnd - source.offset());
        skipPad();
        long offset = source.offset();
        byte[] header = source.peek(CHUNK_HEADER_BYTES);
        if (header.length < CHUNK_HEADER_BYTES) {
            return null;
        }
        source.skip(CHUNK_HEADER_BYTES);
        Chunk chunk = parse(header, offset);
        bodyEnd = source.offset() + chunk.size();
        odd = chunk.size() % 2 != 0;
        return chunk;
    }

    /** Whether a sound chunk header stands next: a printable name, and a length that ends within the file. */
    boolean chunkFollows() throws IOException {
        byte[] header = source.peek(CHUNK_HEADER_BYTES);
        if (header.length < CHUNK_HEADER_BYTES) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (!isPrintable(header[i])) {
                return false;
            }
        }
        return parse(header, 0).size() <= source.remaining() - CHUNK_HEADER_BYTES;
    }

    private void skipPad() throws IOException {
        if (!odd) {
            return;
        }
        byte[] next = source.peek(1);
        // Some writers forget the pad byte. A pad is 0; a chunk's name starts with a printable character.
        if (next.length == 1 && !isPrintable(next[0])) {
            source.skip(1);
        }
    }

    private static Chunk parse(byte[] header, long offset) {
        String id = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
        int size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        return new Chunk(id, Integer.toUnsignedLong(size), offset);
    }

    private static boolean isPrintable(byte b) {
        return b >= ' ' && b <= '~';
    }
}
