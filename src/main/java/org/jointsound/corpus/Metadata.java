package org.jointsound.corpus;

import java.util.List;

/**
 * The columns of a dataset's table that have a meaning. The table has one row for each marked span, or one for a
 * recording without any.
 */
public final class Metadata {
    public static final String FILE = "metadata.csv";
    /** The same table with one JSON object for each row. */
    public static final String JSON_LINES_FILE = "metadata.jsonl";

    public static final String FILE_NAME = "file_name";
    public static final String LABEL = "label";
    public static final String START = "start_s";
    public static final String END = "end_s";
    /** Level of the row's sound over the background; taken where it is a number, never asked for. */
    public static final String SNR = "snr_db";

    public static final String SUBJECT = "subject";
    public static final String SESSION = "session";
    /** The longer recording, or the publication, that this one was taken from. */
    public static final String SOURCE = "source";
    /** What kind of mechanism made the sound; of synthetic recordings. */
    public static final String SOURCE_FAMILY = "source_family";
    /** The side of a fixed split: {@code train}, {@code validation} or {@code test}. */
    public static final String SPLIT = "split";
    /** The side that no model learns from. */
    public static final String HELD_OUT = "test";
    /** Digest of the file's bytes, in hex. */
    public static final String SHA256 = "sha256";

    static final List<String> COLUMNS = List.of(FILE_NAME, LABEL, START, END, SUBJECT, SESSION, SOURCE, SPLIT, SHA256);

    /** What the name of a table that is still being written ends in. */
    public static final String PART = ".part";

    private Metadata() {}
}
