package org.jointsound.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jointsound.problem.InputException;

/** A kept recording as an answer, byte for byte. */
final class KeptAudio {
    private KeptAudio() {}

    /**
     * Sends it.
     *
     * @param missing what to say when it is gone by now
     */
    static void send(Context ctx, Path file, Supplier<InputException> missing) throws IOException {
        ctx.contentType("application/octet-stream").header("Content-Disposition", "attachment");
        // The length below is that of the file.
        ctx.disableCompression();
        try {
            ctx.res().setContentLengthLong(Files.size(file));
            if (!HandlerType.HEAD.equals(ctx.method())) {
                ctx.result(Files.newInputStream(file));
            }
        } catch (NoSuchFileException e) {
            throw missing.get();
        }
    }
}
