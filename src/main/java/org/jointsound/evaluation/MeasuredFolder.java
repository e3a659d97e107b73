package org.jointsound.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jointsound.json.MetricsJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** The folder that an evaluation is written to. */
public final class MeasuredFolder {
    private MeasuredFolder() {}

    /**
     * Makes sure, before the work, that the folder can be made and nothing would be written over.
     *
     * @throws InputException ({@code conflict}) if the folder holds something, is a file or lies below one, or may not be written to
     */
    public static void requireFree(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refused(folder, "is a file; name a new folder");
        }
        requirePlace(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw refused(folder, "is not empty; name a new folder, or empty this one");
                }
            }
        }
    }

    /** Writes {@code metrics.json}, {@code report.md} and the figures; the same evaluation gives the same bytes. */
    public static void write(Measured measured, Path folder) throws IOException {
        requireFree(folder);
        Evaluation evaluation = measured.evaluation();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("metrics.json", MetricsJson.write(measured));
        files.put("report.md", MeasuredText.report(measured));
        files.put("reliability.svg", ReliabilityFigure.svg(evaluation.reliability()));
        files.put("risk-coverage.svg", RiskCoverageFigure.svg(evaluation.riskCoverage()));
        files.put("confusion.svg", ConfusionFigure.svg(evaluation.confusion()));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void requirePlace(Path folder) {
        Path place = folder.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw refused(
                    folder, "cannot be written: '" + place.getFileName() + "' is a file, or may not be written to");
        }
    }

    private static InputException refused(Path folder, String what) {
        return new InputException(ProblemCode.CONFLICT, "'" + folder.getFileName() + "' " + what + ".");
    }
}
