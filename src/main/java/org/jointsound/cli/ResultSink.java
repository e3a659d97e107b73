package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jointsound.analysis.FolderAnalyser;
import org.jspecify.annotations.Nullable;

/** Where the lines of one format go. A file gets its name only when it is whole. */
final class ResultSink implements AutoCloseable {
    private final Format.Lines lines;
    private final Writer out;
    private final @Nullable Path part;
    private final @Nullable Path whole;

    private ResultSink(Format.Lines lines, Writer out, @Nullable Path part, @Nullable Path whole) {
        this.lines = lines;
        this.out = out;
        this.part = part;
        this.whole = whole;
    }

    static ResultSink toStandardOutput(Format.Lines lines, PrintWriter out) {
        return new ResultSink(lines, out, null, null);
    }

    static ResultSink toFile(Format.Lines lines, Path whole) throws IOException {
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        return new ResultSink(lines, Files.newBufferedWriter(part), part, whole);
    }

    boolean isStandardOutput() {
        return part == null;
    }

    void writeHeader() throws IOException {
        if (!lines.header().isEmpty()) {
            print(lines.header());
        }
    }

    /** Writes one result. */
    void write(FolderAnalyser.Result result) throws IOException {
        print(lines.line(result));
    }

    /** Gives the file its name; to be called once every result is written. */
    void finish() throws IOException {
        if (part != null && whole != null) {
            out.close();
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void print(String line) throws IOException {
        out.write(line);
        out.write('\n');
        // A print writer keeps failures to itself; a full disk or a closed pipe must end the run.
        if (out instanceof PrintWriter printer && printer.checkError()) {
            throw new IOException("the results cannot be written to standard output");
        }
    }

    /** Ends it; a file that is not finished goes away. */
    @Override
    public void close() throws IOException {
        if (part == null) {
            return;
        }
        try {
            out.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
