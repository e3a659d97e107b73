package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.analysis.RecordingFile;
import org.jspecify.annotations.Nullable;

/** Where the results of one run go. Files that are not finished go away, also when the process is ended from outside. */
final class ResultSinks implements AutoCloseable {
    private final List<ResultSink> sinks = new ArrayList<>();
    private final Thread hook = new Thread(this::discard, "discard unfinished results");

    private ResultSinks() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * One sink for each format.
     *
     * @param folder to write files to, made when missing; null to write to {@code out}
     */
    static ResultSinks open(Set<Format> formats, List<RecordingFile> files, PrintWriter out, @Nullable Path folder)
            throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ResultSinks sinks = new ResultSinks();
        try {
            for (Format format : formats) {
                sinks.add(
                        folder == null
                                ? ResultSink.toStandardOutput(format.lines(files), out)
                                : ResultSink.toFile(format.lines(files), folder.resolve(format.fileName())));
            }
            return sinks;
        } catch (IOException e) {
            try {
                sinks.close();
            } catch (IOException other) {
                e.addSuppressed(other);
            }
            throw e;
        }
    }

    private synchronized void add(ResultSink sink) throws IOException {
        sinks.add(sink);
        sink.writeHeader();
    }

    synchronized void write(FolderAnalyser.Result result) throws IOException {
        for (ResultSink sink : sinks) {
            sink.write(result);
        }
    }

    /** Whether each result becomes a line where the terminal may be. */
    synchronized boolean useStandardOutput() {
        return sinks.stream().anyMatch(ResultSink::isStandardOutput);
    }

    /** Gives files their names; to be called once every result is written. */
    synchronized void finish() throws IOException {
        for (ResultSink sink : sinks) {
            sink.finish();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // The process is ending, and the hook does the rest.
        }
        IOException failure = closeAll();
        if (failure != null) {
            throw failure;
        }
    }

    private void discard() {
        IOException failure = closeAll();
        if (failure != null) {
            System.err.println("jointsound: unfinished results are left behind: " + failure.getMessage());
        }
    }

    private synchronized @Nullable IOException closeAll() {
        IOException failure = null;
        for (ResultSink sink : sinks) {
            try {
                sink.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        return failure;
    }
}
