package org.jointsound.corpus.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Label;

/** What stands around the clips: the head of the page, what is in the dataset, and how to read the pictures. */
final class PageFrame {
    /** Nothing on the page may run or be fetched, whatever a name or a column smuggled in. */
    private static final String POLICY =
            "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'";

    private PageFrame() {}

    static String head(String dataset) {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Preview of %s</title>
            <style>
            %s</style>
            </head>
            <body>
            <main>
            """.formatted(POLICY, Html.text(dataset), css());
    }

    /** The dataset as a whole: a row for each label. */
    static String overview(String dataset, Dataset content, long seed) {
        StringBuilder page = new StringBuilder("<h1>Preview of <bdi>%s</bdi></h1>\n".formatted(Html.text(dataset)));
        page.append(
                "<p>%d recordings, %d labels. The clips were drawn with seed %d, of as many subjects as there are.</p>\n"
                        .formatted(content.recordings().size(), content.labels().size(), seed));
        page.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Labels\">\n<table>\n")
                .append("<thead><tr><th scope=\"col\">label</th><th scope=\"col\">recordings</th>")
                .append("<th scope=\"col\">subjects</th><th scope=\"col\">marked spans</th></tr></thead>\n<tbody>\n");
        for (Label label : content.labels()) {
            List<LabelledRecording> with = content.with(label);
            page.append(
                    "<tr><th scope=\"row\"><a href=\"#label-%s\">%s</a></th><td>%d</td><td>%d</td><td>%d</td></tr>\n"
                            .formatted(
                                    label.name(),
                                    ClipArticle.chip(label, content.colours()),
                                    with.size(),
                                    content.subjects(with),
                                    content.spans(label)));
        }
        page.append("</tbody>\n</table>\n</div>\n");
        return page.append(reading()).toString();
    }

    private static String reading() {
        return String.format(Locale.ROOT, """
            <h2>How to read the pictures</h2>
            <p>Above, the waveform: between the smallest and the largest sample of each step, drawn as high as the clip's own
            peak (full scale is 1). Below, the spectrogram, with frequency on the mel scale, and brightness in decibels below
            the loudest point of the clip:</p>
            <p class="scale"><span>−%1$.0f dB</span> <span class="ramp" style="background:linear-gradient(to right,%2$s)"
            ></span> <span>0 dB</span></p>
            <p>Numbered blocks are the spans that the dataset marks, each in the colour of its label; their times are listed
            below the picture. What is said above it is that of the recording's first row. Of recordings longer than %3$.0f s
            a part is shown.</p>
            """, Spectrogram.RANGE_DB, Viridis.cssStops(), Stretch.LONGEST_SECONDS);
    }

    static String foot() {
        return "</main>\n</body>\n</html>\n";
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(PageFrame.class.getResourceAsStream("preview.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
