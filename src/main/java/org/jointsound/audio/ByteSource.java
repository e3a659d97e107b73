package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.DECODE_FAILED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jointsound.problem.InputException;

/** One pass over a file's bytes that knows its place in the file and digests everything that goes by. */
final class ByteSource {
    /** Bytes read at a time, and so the longest run that {@link #take} and {@link #peek} can give. */
    static final int BUFFER_BYTES = 1 << 16;

    private final InputStream stream;
    private final MessageDigest digest = sha256();
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final ByteBuffer littleEndian = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    private long unread;
    private long bufferOffset;
    private int start;
    private int end;

    /**
     * A source of the stream's first {@code size} bytes.
     *
     * @param size bytes of the file; what a growing file gets later is not read, a shrinking one ends early
     */
    ByteSource(InputStream stream, long size) {
        this.stream = stream;
        this.unread = size;
    }

    /** Offset in the file of the next byte. */
    long offset() {
        return bufferOffset + start;
    }

    /** Bytes that are still to come, as far as the size given at the start is true. */
    long remaining() {
        return unread + (end - start);
    }

    /** The next bytes without going past them: {@code count}, or fewer where the file ends. */
    byte[] peek(int count) throws IOException {
        int present = fill(count);
        byte[] head = new byte[present];
        littleEndian.get(start, head);
        return head;
    }

    /** The next {@code count} bytes. @throws InputException {@code decode-failed} if the file ends before */
    byte[] require(int count, String what) throws IOException {
        long at = offset();
        byte[] found = peek(count);
        if (found.length < count) {
            throw new InputException(
                    DECODE_FAILED,
                    "The file ends at byte %d, within %s that starts at byte %d. Copy or record it again."
                            .formatted(at + found.length, what, at));
        }
        start += count;
        return found;
    }

    /**
     * Makes the next bytes readable at {@link #window()} and goes past them.
     *
     * @param count at most {@link #BUFFER_BYTES}
     * @return how many there are: {@code count}, or fewer where the file ends
     */
    int take(int count) throws IOException {
        int present = fill(count);
        start += present;
        return present;
    }

    /** The working buffer, little-endian; after {@link #take} gave n bytes they end at {@link #windowEnd()}. */
    ByteBuffer window() {
        return littleEndian;
    }

    int windowEnd() {
        return start;
    }

    /** Goes past {@code count} bytes, or to the end of the file. */
    void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            int taken = take((int) Math.min(left, BUFFER_BYTES));
            if (taken == 0) {
                return;
            }
            left -= taken;
        }
    }

    /** Reads to the end and gives the digest of every byte from the first, in lower-case hex. */
    String sha256OfAll() throws IOException {
        skip(Long.MAX_VALUE);
        return HexFormat.of().formatHex(digest.digest());
    }

    private int fill(int count) throws IOException {
        if (end - start < count && unread > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            bufferOffset += start;
            end -= start;
            start = 0;
            int wanted = (int) Math.min(unread, BUFFER_BYTES - end);
            int read = stream.readNBytes(bytes, end, wanted);
            digest.update(bytes, end, read);
            end += read;
            unread = read < wanted ? 0 : unread - read;
        }
        return Math.min(count, end - start);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
