package org.jointsound.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jointsound.json.TrainingOrder;
import org.jointsound.json.TrainingOrderJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/**
 * What a form asks of a training.
 *
 * @param order out of its part {@code request}
 * @param dataset unpacked from its part {@code archive}
 */
record TrainingForm(TrainingOrder order, Path dataset) {
    private static final String REQUEST = "request";
    private static final String ARCHIVE = "archive";
    private static final String EXPECTED =
            "Send multipart/form-data with one part named request, which is JSON, and one named archive, which is a zip.";
    private static final long OVERHEAD_BYTES = TrainingOrderJson.MAX_BYTES + 64 * 1024;

    /** The longest body that a form within these limits has. */
    static long maxBytes(DatasetArchive.Limits limits) {
        return limits.archiveBytes() + OVERHEAD_BYTES;
    }

    static Problem tooLarge(DatasetArchive.Limits limits) {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                "The archive is larger than %d bytes, the most that is taken. Put the dataset into the folder given by --datasets instead."
                        .formatted(limits.archiveBytes()));
    }

    /**
     * Reads a form, its request first, so that nothing is unpacked for one that is faulty.
     *
     * @param folder in which the archive lies while it is unpacked, and the dataset after that
     * @throws InputException if anything is wrong with it
     */
    static TrainingForm read(BodyStream body, String contentType, Path folder, DatasetArchive.Limits limits)
            throws IOException {
        FormParts.Limits form =
                new FormParts.Limits(folder, limits.archiveBytes(), maxBytes(limits), () -> tooLarge(limits), EXPECTED);
        try (FormParts parts = FormParts.read(body, contentType, form)) {
            List<MultiPart.Part> all = parts.all();
            if (all.size() != 2) {
                throw new InputException(ProblemCode.VALIDATION, "The form has " + all.size() + " parts. " + EXPECTED);
            }
            try (InputStream request = open(REQUEST, all);
                    InputStream archive = open(ARCHIVE, all)) {
                TrainingOrder order = TrainingOrderJson.read(request, true);
                Path dataset = Files.createDirectory(folder.resolve("dataset"));
                return new TrainingForm(order, DatasetArchive.unpack(archive, dataset, limits));
            }
        }
    }

    private static InputStream open(String name, List<MultiPart.Part> parts) {
        MultiPart.Part part = parts.stream()
                .filter(one -> name.equals(one.getName()))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        ProblemCode.VALIDATION, "The form has no part named " + name + ". " + EXPECTED));
        return Content.Source.asInputStream(part.createContentSource());
    }
}
