package org.jointsound.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jointsound.concern.SymptomReport;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Finds the one recording in a request, as a form's part or as the body itself, with what goes beside it in a form. */
final class UploadReader {
    private static final String FORM_TYPE = "multipart/form-data";
    private static final Set<String> RAW_TYPES =
            Set.of("video/webm", "video/mp4", "application/ogg", "application/octet-stream");

    private final TempFolder folder;
    private final long maxBytes;
    private final Duration uploadTime;
    private final FormReader forms;

    UploadReader(TempFolder folder, long maxBytes, Duration uploadTime) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.uploadTime = uploadTime;
        this.forms = new FormReader(folder, maxBytes);
    }

    /**
     * Takes the recording in.
     *
     * @throws InputException if there is none, more than one, something beside it, or too much of it
     */
    Upload read(Context ctx) throws IOException {
        refuseParameters(ctx);
        // The header itself: the servlet's own reading of it fails on a charset that it does not know.
        String header = ctx.req().getHeader("Content-Type");
        String contentType = header == null ? "" : header;
        String type = mediaType(contentType);
        boolean form = type.equals(FORM_TYPE);
        if (!form && !type.startsWith("audio/") && !RAW_TYPES.contains(type)) {
            throw new InputException(
                    ProblemCode.UNSUPPORTED_FORMAT,
                    "The body is %s. Send multipart/form-data with a part named audio, or the recording itself as audio/*."
                            .formatted(type.isEmpty() ? "of no stated type" : "of another type"));
        }
        if (ctx.req().getContentLengthLong() > maxBytes + (form ? FormReader.OVERHEAD_BYTES : 0)) {
            throw new InputException(Upload.tooLarge(maxBytes));
        }
        BodyStream body = new BodyStream(ctx.req(), uploadTime);
        return form
                ? forms.read(body, contentType)
                : Upload.receive(
                        body, ClientFileName.clean(null), SymptomReport.EMPTY, Storing.NONE, false, folder, maxBytes);
    }

    static void refuseParameters(Context ctx) {
        Set<String> names = ctx.queryParamMap().keySet();
        if (names.contains("context")) {
            throw new InputException(
                    ProblemCode.INVALID_CONTEXT,
                    "The symptom report is not read from the address. Send it as a form's part named context.");
        }
        if (!names.isEmpty()) {
            throw new InputException(
                    ProblemCode.VALIDATION, "The address has a parameter; none is known here. Leave it out.");
        }
    }

    static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
