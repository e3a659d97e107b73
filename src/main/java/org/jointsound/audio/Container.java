package org.jointsound.audio;

/** A kind of file that ffmpeg decodes for us. */
enum Container {
    FLAC("flac", "flac", "a FLAC file"),
    MP3("mp3", "mp3", "an MP3 file"),
    ADTS("adts", "aac", "an AAC (ADTS) file"),
    OGG("ogg", "ogg", "an Ogg file (Vorbis, Opus or FLAC)"),
    WEBM("webm", "matroska", "a WebM file"),
    MATROSKA("matroska", "matroska", "a Matroska or WebM file"),
    M4A("m4a", "mov", "an M4A file"),
    MP4("mp4", "mov", "an MP4 or M4A file"),
    MOV("mov", "mov", "a QuickTime file"),
    THREE_GP("3gp", "mov", "a 3GP file"),
    AMR("amr", "amr", "an AMR file"),
    AIFF("aiff", "aiff", "an AIFF file"),
    CAF("caf", "caf", "a Core Audio (CAF) file");

    private final String reportName;
    private final String demuxer;
    private final String inWords;

    Container(String reportName, String demuxer, String inWords) {
        this.reportName = reportName;
        this.demuxer = demuxer;
        this.inWords = inWords;
    }

    /** The name in reports. */
    String reportName() {
        return reportName;
    }

    /** The only demuxer of ffmpeg that may read it. */
    String demuxer() {
        return demuxer;
    }

    /** Words that fit after "This is". */
    String inWords() {
        return inWords;
    }

    /**
     * Samples that a decoder gives before the sound begins and that ffmpeg leaves in, because the file does not say how
     * many there are; 0 where ffmpeg takes them off. Decision 0011 has the measurements.
     *
     * @param codec ffmpeg's name
     * @param startSeconds time of the first sample as ffmpeg tells it; above 0 where an MP3 file states its delay
     */
    int primingFrames(String codec, double startSeconds) {
        return switch (codec) {
            // One block of the transform (ISO/IEC 14496-3): the least that any encoder puts before the sound.
            case "aac" -> this == ADTS || isMatroska() ? 1024 : 0;
            // 528 + 1 of the decoder and 576 of LAME, whose tag (LAME, "Mp3 info tag", revision 1) would state them.
            case "mp3" -> isMatroska() || (this == MP3 && startSeconds <= 0) ? 1105 : 0;
            // 6.5 ms at 48 kHz, the look-ahead of libopus (RFC 7845, section 4.2, has a field for it; CAF is not read
            // so).
            case "opus" -> this == CAF ? 312 : 0;
            // 5 ms at 8 kHz of look-ahead (3GPP TS 26.090).
            case "amr_nb" -> this == AMR ? 40 : 0;
            // 5.94 ms at 16 kHz: look-ahead and two filters (3GPP TS 26.190).
            case "amr_wb" -> this == AMR ? 95 : 0;
            default -> 0;
        };
    }

    private boolean isMatroska() {
        return this == WEBM || this == MATROSKA;
    }
}
