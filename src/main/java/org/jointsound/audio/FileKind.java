package org.jointsound.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file is, told from its first bytes; its name is never asked. */
final class FileKind {

    /** Bytes from the start of a file that {@link #nameOf} looks at. */
    static final int HEAD_BYTES = 64;

    private record Signature(int offset, String bytes, String name) {
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
            new Signature(0, "fLaC", "a FLAC file"),
            new Signature(28, "OpusHead", "an Ogg Opus file"),
            new Signature(0, "OggS", "an Ogg file"),
            new Signature(0, "ID3", "an MP3 file (ID3 tag)"),
            new Signature(4, "ftyp3g", "a 3GP file"),
            new Signature(4, "ftyp", "an MP4 or M4A file"),
            new Signature(0, "\u001aE\u00df\u00a3", "a WebM or Matroska file"),
            new Signature(8, "AIFF", "an AIFF file"),
            new Signature(8, "AIFC", "an AIFF-C file"),
            new Signature(0, "caff", "a Core Audio (CAF) file"),
            new Signature(0, "#!AMR", "an AMR file"),
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
        String text = latin1(head);
        for (Signature signature : SIGNATURES) {
            if (signature.matches(text)) {
                return signature.name();
            }
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xe0) == 0xe0) {
            // MPEG frame sync; ADTS (AAC) is the one with layer bits 00.
            return (head[1] & 0x06) == 0 ? "an AAC (ADTS) file" : "an MP3 file";
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
