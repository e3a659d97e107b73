package org.jointsound.corpus;

/**
 * The columns of a dataset's table that have a meaning. The table has one row for each marked span, or one for a
 * recording without any.
 */
public final class Metadata {
    public static final String FILE = "metadata.csv";
    public static final String FILE_NAME = "file_name";
    public static final String LABEL = "label";
    public static final String START = "start_s";
    public static final String END = "end_s";
    public static final String SUBJECT = "subject";
    public static final String SESSION = "session";

    private Metadata() {}
}
