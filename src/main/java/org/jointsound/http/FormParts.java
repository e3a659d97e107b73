package org.jointsound.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.InputStreamContentSource;
import org.eclipse.jetty.util.Attributes;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/** The parts of a form, on disk while they are worked with; memory does not grow with them. */
final class FormParts implements AutoCloseable {
    private static final int MAX_PARTS = 16;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final MultiPartFormData.Parts form;
    private final List<MultiPart.Part> parts = new ArrayList<>();

    private FormParts(MultiPartFormData.Parts form) {
        this.form = form;
        form.forEach(parts::add);
    }

    /**
     * What a form may be.
     *
     * @param folder for its parts
     * @param maxPartBytes of the largest part
     * @param maxBytes of all
     * @param tooLarge what is said of a larger one
     * @param expected a sentence on what to send, for a form that is none
     */
    record Limits(Path folder, long maxPartBytes, long maxBytes, Supplier<Problem> tooLarge, String expected) {}

    /**
     * Takes a form apart.
     *
     * @throws InputException if it is broken or too large
     * @throws StorageException if it cannot be kept
     */
    static FormParts read(BodyStream body, String contentType, Limits limits) throws IOException {
        // Not through the servlet's own form reader: that one copies parts without a file name into memory.
        MultiPartConfig config = new MultiPartConfig.Builder()
                .location(limits.folder())
                .maxParts(MAX_PARTS)
                .maxPartSize(limits.maxPartBytes())
                .maxSize(limits.maxBytes())
                // Every part goes to disk, named or not, so that memory does not grow with the upload.
                .maxMemoryPartSize(0)
                .useFilesForPartsWithoutFileName(true)
                .build();
        Content.Source source = new InputStreamContentSource(body, new ByteBufferPool.Sized(null, false, BUFFER_BYTES));
        try {
            return new FormParts(MultiPartFormData.getParts(source, new Attributes.Mapped(), contentType, config));
        } catch (RuntimeException e) {
            InputException refusal = body.refusal();
            throw refusal == null ? fault(e, limits) : refusal;
        }
    }

    /** All of them, in their order. */
    List<MultiPart.Part> all() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        form.close();
        for (MultiPart.Part part : parts) {
            part.delete();
        }
    }

    /** Jetty tells a form that is too large from a broken one by message only, and that from a full disk by class only. */
    private static RuntimeException fault(RuntimeException failure, Limits limits) throws StorageException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.startsWith("max file size exceeded") || message.startsWith("max length exceeded")) {
                return new InputException(limits.tooLarge().get());
            }
            if (cause instanceof IOException
                    && !(cause instanceof EOFException || cause instanceof CharacterCodingException)) {
                throw new StorageException(cause);
            }
        }
        return new InputException(ProblemCode.VALIDATION, "The form cannot be taken apart. " + limits.expected());
    }
}
