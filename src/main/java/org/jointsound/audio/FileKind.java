package org.jointsound.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file is, told from its first bytes; its name is never asked. */
final class FileKind {

    /** Bytes from the start of a file that {@link #nameOf} looks at. */
    static final int HEAD_BYTES = 64;

    private static final int ID3_HEADER_BYTES = 10;
    private static final String MATROSKA_MAGIC = "\u001aE\u00df\u00a3";

    private record Signature(
            int offset, String bytes, String name, @Nullable Container container) {
        Signature(int offset, String bytes, String name) {
            this(offset, bytes, name, null);
        }

        Signature(int offset, String bytes, Container container) {
            this(offset, bytes, container.inWords(), container);
        }

        boolean matches(String head) {
            return head.startsWith(bytes, offset);
        }
    }

    /** Magic numbers as their formats define them, one char per byte; the more particular ones stand first. */
    private static final List<Signature> SIGNATURES = List.of(
            new Signature(8, "AVI ", "an AVI video"),
            new Signature(8, "WEBP", "a WebP picture"),
            new Signature(0, "RIFF", "a RIFF file without the mark of WAV"),
            new Signature(0, "RF64", "an RF64 file without the mark of WAV"),
            new Signature(0, "BW64", "a BW64 file without the mark of WAV"),
            new Signature(0, "RIFX", "a big-endian WAV (RIFX) file"),
            new Signature(0, "riff", "a Sony Wave64 file"),
            new Signature(0, "fLaC", Container.FLAC),
            new Signature(0, "OggS", Container.OGG),
            new Signature(0, "ID3", Container.MP3),
            new Signature(4, "ftyp3g", Container.THREE_GP),
            new Signature(4, "ftypM4A", Container.M4A),
            new Signature(4, "ftypqt", Container.MOV),
            new Signature(4, "ftyp", Container.MP4),
            new Signature(0, MATROSKA_MAGIC, Container.MATROSKA),
            new Signature(8, "AIFF", Container.AIFF),
            new Signature(8, "AIFC", Container.AIFF),
            new Signature(0, "caff", Container.CAF),
            new Signature(0, "#!AMR", Container.AMR),
            new Signature(0, ".snd", "a Sun AU file"),
            new Signature(0, "wvpk", "a WavPack file"),
            new Signature(0, "0&\u00b2u", "a Windows Media file"),
            new Signature(0, "MThd", "a MIDI file"),
            new Signature(0, "PK\u0003\u0004", "a zip archive"),
            new Signature(0, "\u001f\u008b", "a gzip archive"),
            new Signature(0, "%PDF", "a PDF document"),
            new Signature(0, "\u0089PNG", "a PNG picture"),
            new Signature(0, "\u00ff\u00d8\u00ff", "a JPEG picture"));

    private FileKind() {}

    /** A file that ffmpeg can be asked to decode, as what; null for any other, WAV among them. */
    static @Nullable Container containerOf(byte[] head) {
        String text = latin1(head);
        if (isWebM(text)) {
            return Container.WEBM;
        }
        for (Signature signature : SIGNATURES) {
            if (signature.matches(text)) {
                return signature.container();
            }
        }
        return frameOf(head);
    }

    /** Bytes of the ID3v2 tag (id3.org, ID3v2.4.0, section 3.1) that the file starts with; 0 when it does not. */
    static int id3Bytes(byte[] head) {
        if (head.length < ID3_HEADER_BYTES || !latin1(head).startsWith("ID3")) {
            return 0;
        }
        int size = 0;
        for (int i = ID3_HEADER_BYTES - 4; i < ID3_HEADER_BYTES; i++) {
            size = size << 7 | (head[i] & 0x7f);
        }
        boolean footer = (head[5] & 0x10) != 0;
        return size + ID3_HEADER_BYTES + (footer ? ID3_HEADER_BYTES : 0);
    }

    private static boolean isWebM(String head) {
        return head.startsWith(MATROSKA_MAGIC) && head.contains("webm");
    }

    /** Audio that starts with a frame of MPEG layer II or III or of ADTS, told by the 12 or 11 bits that start a frame. */
    private static @Nullable Container frameOf(byte[] head) {
        if (head.length < 3 || (head[0] & 0xff) != 0xff || (head[1] & 0xe0) != 0xe0) {
            return null;
        }
        int version = head[1] >> 3 & 3;
        int layer = head[1] >> 1 & 3;
        if (layer == 0) {
            return (head[1] & 0xf0) == 0xf0 ? Container.ADTS : null;
        }
        boolean valid = version != 1 && (head[2] & 0xf0) != 0xf0 && (head[2] & 0x0c) != 0x0c;
        // Layer I is out of use, and the mark of UTF-16 texts looks like it.
        return valid && layer != 3 ? Container.MP3 : null;
    }

    /** Whether the file belongs to the WAV family: RIFF, RF64 or BW64 with the form type WAVE. */
    static boolean isWav(byte[] head) {
        String text = latin1(head);
        boolean riff = text.startsWith("RIFF") || text.startsWith("RF64") || text.startsWith("BW64");
        return riff && text.startsWith("WAVE", 8);
    }

    /**
     * The kind of file in words that fit after "This is", for instance {@code a FLAC file}.
     *
     * @param head first bytes of the file, {@link #HEAD_BYTES} or all there are
     */
    static String nameOf(byte[] head) {
        Container container = containerOf(head);
        if (container != null) {
            return container.inWords();
        }
        String text = latin1(head);
        for (Signature signature : SIGNATURES) {
            if (signature.matches(text)) {
                return signature.name();
            }
        }
        return isText(head) ? textKind(text.strip()) : "not a kind of file that is known here";
    }

    private static String textKind(String text) {
        if (text.startsWith("<")) {
            return "an HTML or XML page";
        }
        return text.startsWith("{") || text.startsWith("[") ? "a JSON text" : "a text file";
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            boolean control = b >= 0 && b < ' ';
            if (control && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        // Bytes above 127 occur in UTF-8 text, yet as a file's very first byte only in a byte-order mark.
        return head.length > 0 && (head[0] >= 0 || (head[0] & 0xff) == 0xef);
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
