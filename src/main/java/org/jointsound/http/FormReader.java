package org.jointsound.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.InputStreamContentSource;
import org.eclipse.jetty.util.Attributes;
import org.jointsound.concern.SymptomReport;
import org.jointsound.json.SymptomReportJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes a recording out of a form's part {@code audio}, a symptom report out of its part {@code context}, what to keep out of its
 * part {@code store}, and whether reviewers may hear that out of its part {@code review}.
 */
final class FormReader {
    /** Room for the symptom report, the boundary lines and the parts' headers beside a recording of the largest size. */
    static final int OVERHEAD_BYTES = SymptomReportJson.MAX_BYTES + 64 * 1024;

    private static final String AUDIO = "audio";
    private static final String CONTEXT = "context";
    private static final String STORE = "store";
    private static final String REVIEW = "review";
    private static final Set<String> KNOWN = Set.of(AUDIO, CONTEXT, STORE, REVIEW);
    /** More than the longest word that is known. */
    private static final int MAX_WORD_BYTES = 16;

    private static final int MAX_PARTS = 16;
    private static final int MAX_SHOWN_LENGTH = 40;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final TempFolder folder;
    private final long maxBytes;
    private final MultiPartConfig limits;

    FormReader(TempFolder folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.limits = new MultiPartConfig.Builder()
                .location(folder.path())
                .maxParts(MAX_PARTS)
                .maxPartSize(maxBytes)
                .maxSize(maxBytes + OVERHEAD_BYTES)
                // Every part goes to disk, named or not, so that memory does not grow with the upload.
                .maxMemoryPartSize(0)
                .useFilesForPartsWithoutFileName(true)
                .build();
    }

    /**
     * Takes the recording in.
     *
     * @throws InputException if the form is broken, too large, or holds anything but one recording
     */
    Upload read(BodyStream body, String contentType) throws IOException {
        // Not through the servlet's own form reader: that one copies parts without a file name into memory.
        List<MultiPart.Part> parts = new ArrayList<>();
        try (MultiPartFormData.Parts form = parse(body, contentType)) {
            form.forEach(parts::add);
            refuseUnknown(parts);
            Storing storing = storing(parts);
            boolean review = review(parts, storing);
            SymptomReport context = context(parts);
            MultiPart.Part audio = onlyAudio(parts);
            try (InputStream in = Content.Source.asInputStream(audio.createContentSource())) {
                return Upload.receive(
                        in, ClientFileName.clean(audio.getFileName()), context, storing, review, folder, maxBytes);
            }
        } finally {
            for (MultiPart.Part part : parts) {
                part.delete();
            }
        }
    }

    private MultiPartFormData.Parts parse(BodyStream body, String contentType) throws IOException {
        Content.Source source = new InputStreamContentSource(body, new ByteBufferPool.Sized(null, false, BUFFER_BYTES));
        try {
            return MultiPartFormData.getParts(source, new Attributes.Mapped(), contentType, limits);
        } catch (RuntimeException e) {
            InputException refusal = body.refusal();
            throw refusal == null ? fault(e) : refusal;
        }
    }

    /** Jetty tells a form that is too large from a broken one by message only, and that from a full disk by class only. */
    private RuntimeException fault(RuntimeException failure) throws StorageException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.startsWith("max file size exceeded") || message.startsWith("max length exceeded")) {
                return new InputException(Upload.tooLarge(maxBytes));
            }
            if (cause instanceof IOException
                    && !(cause instanceof EOFException || cause instanceof CharacterCodingException)) {
                throw new StorageException(cause);
            }
        }
        return new InputException(
                ProblemCode.VALIDATION,
                "The form cannot be taken apart. Send multipart/form-data with a boundary and one part named audio.");
    }

    private static void refuseUnknown(List<MultiPart.Part> parts) {
        for (MultiPart.Part part : parts) {
            if (part.getName() != null && KNOWN.contains(part.getName())) {
                continue;
            }
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The form has a part %s, which is not known. Send one named audio, and at most one each named context, store and review."
                            .formatted(shownName(part)));
        }
    }

    private static SymptomReport context(List<MultiPart.Part> parts) throws IOException {
        List<MultiPart.Part> contexts = named(CONTEXT, parts);
        if (contexts.isEmpty()) {
            return SymptomReport.EMPTY;
        }
        if (contexts.size() > 1) {
            throw new InputException(
                    ProblemCode.INVALID_CONTEXT,
                    "The form has %d parts named context. Send one.".formatted(contexts.size()));
        }
        try (InputStream in = Content.Source.asInputStream(contexts.get(0).createContentSource())) {
            return SymptomReportJson.read(in);
        }
    }

    private static Storing storing(List<MultiPart.Part> parts) throws IOException {
        String sent = word(STORE, parts);
        return sent == null ? Storing.NONE : Storing.of(sent);
    }

    private static boolean review(List<MultiPart.Part> parts, Storing storing) throws IOException {
        String sent = word(REVIEW, parts);
        if (sent != null && !sent.equals("yes") && !sent.equals("no")) {
            throw new InputException(ProblemCode.VALIDATION, "The part named review must be yes or no.");
        }
        boolean wanted = "yes".equals(sent);
        if (wanted && storing != Storing.AUDIO) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "Reviewers cannot hear a recording that is not kept. Send store=audio with review=yes, or leave review out.");
        }
        return wanted;
    }

    /** The word in a part; null when there is no such part. */
    private static @Nullable String word(String name, List<MultiPart.Part> parts) throws IOException {
        List<MultiPart.Part> wishes = named(name, parts);
        if (wishes.isEmpty()) {
            return null;
        }
        if (wishes.size() > 1) {
            throw new InputException(
                    ProblemCode.VALIDATION, "The form has %d parts named %s. Send one.".formatted(wishes.size(), name));
        }
        try (InputStream in = Content.Source.asInputStream(wishes.get(0).createContentSource())) {
            return new String(in.readNBytes(MAX_WORD_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static MultiPart.Part onlyAudio(List<MultiPart.Part> parts) {
        List<MultiPart.Part> recordings = named(AUDIO, parts);
        if (recordings.size() != 1) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The form has %d parts named audio. Send one recording in a request.".formatted(recordings.size()));
        }
        return recordings.get(0);
    }

    private static List<MultiPart.Part> named(String name, List<MultiPart.Part> parts) {
        return parts.stream().filter(part -> name.equals(part.getName())).toList();
    }

    private static String shownName(MultiPart.Part part) {
        return part.getName() == null
                ? "without a name"
                : "named '" + ClientFileName.visible(part.getName(), MAX_SHOWN_LENGTH) + "'";
    }
}
