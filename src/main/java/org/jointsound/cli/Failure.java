package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said of a command that failed, and how it ends. */
final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /** Says it in words; only a fault of the program itself goes to the log with its trace. */
    static int exitCode(Exception failure, PrintWriter err) {
        if (failure instanceof InterruptedException) {
            say(err, "interrupted");
            return ExitCode.INTERRUPTED;
        }
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (failure instanceof InputException refused) {
            say(err, refused.problem());
        } else if (cause instanceof IOException io) {
            say(err, reason(io));
        } else {
            say(err, "the program failed, which is a fault of its own");
            LOG.error("unexpected", failure);
        }
        return ExitCode.FAILED;
    }

    static void say(PrintWriter err, String message) {
        err.println("jointsound: " + Shown.harmless(message));
    }

    /** All faults of a dataset at once, so that one round mends them. */
    private static void say(PrintWriter err, Problem problem) {
        say(err, problem.detail());
        for (Problem.Fault fault : problem.faults()) {
            err.println("  " + Shown.harmless(named(fault)));
        }
    }

    /** With its place, unless it begins with that, as the faults of a dataset do. */
    private static String named(Problem.Fault fault) {
        String place = fault.pointer()
                .replaceFirst("^/", "")
                .split("/", -1)[0]
                .replace("~1", "/")
                .replace("~0", "~");
        return !place.isEmpty() && fault.detail().startsWith(place)
                ? fault.detail()
                : fault.pointer() + ": " + fault.detail();
    }

    /** Java names the file and leaves what is wrong with it to the class of the exception. */
    private static String reason(IOException failure) {
        if (!(failure instanceof FileSystemException named) || named.getFile() == null) {
            return "cannot read or write: " + failure.getMessage();
        }
        String file = "'" + named.getFile() + "' ";
        if (failure instanceof NoSuchFileException) {
            return file + "does not exist.";
        }
        if (failure instanceof AccessDeniedException) {
            return file + "may not be read or written: no permission.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return file + "is there already, and is no folder.";
        }
        return file + "cannot be read or written: "
                + (named.getReason() == null ? "no reason given" : named.getReason());
    }
}
