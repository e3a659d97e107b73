package org.jointsound.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
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

    private static final int MAX_SHOWN_LENGTH = 40;

    private final TempFolder folder;
    private final long maxBytes;
    private final FormParts.Limits limits;

    FormReader(TempFolder folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.limits = new FormParts.Limits(
                folder.path(),
                maxBytes,
                maxBytes + OVERHEAD_BYTES,
                () -> Upload.tooLarge(maxBytes),
                "Send multipart/form-data with a boundary and one part named audio.");
    }

    /**
     * Takes the recording in.
     *
     * @throws InputException if the form is broken, too large, or holds anything but one recording
     */
    Upload read(BodyStream body, String contentType) throws IOException {
        try (FormParts form = FormParts.read(body, contentType, limits)) {
            List<MultiPart.Part> parts = form.all();
            refuseUnknown(parts);
            Storing storing = storing(parts);
            boolean review = review(parts, storing);
            SymptomReport context = context(parts);
            MultiPart.Part audio = onlyAudio(parts);
            try (InputStream in = Content.Source.asInputStream(audio.createContentSource())) {
                return Upload.receive(
                        in, ClientFileName.clean(audio.getFileName()), context, storing, review, folder, maxBytes);
            }
        }
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
