package org.jointsound.corpus.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.corpus.Metadata;
import org.jointsound.model.Label;

/** What the page says and shows of one recording. */
final class ClipArticle {
    private final LabelledRecording recording;
    private final String name;
    private final List<MarkedSpan> spans;
    private final LabelColours colours;

    ClipArticle(LabelledRecording recording, String name, LabelColours colours) {
        this.recording = recording;
        this.name = name;
        this.colours = colours;
        this.spans = recording.spans().stream()
                .sorted(Comparator.comparingDouble(MarkedSpan::startSeconds)
                        .thenComparingDouble(MarkedSpan::endSeconds)
                        .thenComparing(MarkedSpan::label))
                .toList();
    }

    /** With its picture and its sound, around the place where this label sounds. */
    String shown(Clip clip, Label label) throws IOException {
        Stretch stretch = Stretch.of(clip, spans, label);
        return article(picture(stretch) + sound(stretch) + marks(clip.seconds()));
    }

    /** Without, because the audio cannot be read. */
    String refused(String reason) {
        return article("<p class=\"note\">The audio cannot be shown. " + Html.text(reason) + "</p>\n");
    }

    private String article(String body) {
        return "<article>\n<h3><bdi>" + Html.text(name) + "</bdi></h3>\n" + chips() + columns() + body + "</article>\n";
    }

    private String chips() {
        StringBuilder chips = new StringBuilder("<p>");
        for (Label label : recording.labels()) {
            chips.append(chip(label, colours)).append(' ');
        }
        return chips.append("</p>\n").toString();
    }

    static String chip(Label label, LabelColours colours) {
        return "<span class=\"chip\" style=\"background:%s\">%s</span>"
                .formatted(colours.of(label), Html.text(label.name()));
    }

    private String columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Metadata.SUBJECT, recording.subject());
        columns.put(Metadata.SESSION, recording.session());
        columns.putAll(new TreeMap<>(recording.columns()));
        columns.values().removeIf(String::isEmpty);
        if (columns.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<dl>\n");
        columns.forEach((column, value) -> list.append("<div><dt><bdi>%s</bdi></dt><dd><bdi>%s</bdi></dd></div>\n"
                .formatted(Html.text(column), Html.text(value))));
        return list.append("</dl>\n").toString();
    }

    private String picture(Stretch stretch) throws IOException {
        List<String> marked = new ArrayList<>();
        for (Label label : recording.labels()) {
            long count =
                    spans.stream().filter(span -> span.label().equals(label)).count();
            if (count > 0) {
                marked.add(count + " of " + label);
            }
        }
        String alternative = "Waveform and spectrogram of %s, %s to %s seconds; marked spans: %s"
                .formatted(
                        name,
                        Html.seconds(stretch.startSeconds()),
                        Html.seconds(stretch.endSeconds()),
                        marked.isEmpty() ? "none" : String.join(", ", marked) + ", listed below");
        // A region that scrolls must be reachable with the keyboard.
        return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Picture of %s\">\n%s</div>\n"
                .formatted(Html.text(name), new ClipFigure(stretch, spans, colours).svg(alternative));
    }

    private String sound(Stretch stretch) throws IOException {
        String part = stretch.isWhole()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<p class=\"note\">Shown and heard: %.1f to %.1f s of %.1f s.</p>\n",
                        stretch.startSeconds(),
                        stretch.endSeconds(),
                        stretch.recordingSeconds());
        return part
                + "<audio controls preload=\"none\" aria-label=\"Sound of %s\" src=\"data:audio/wav;base64,%s\"></audio>\n"
                        .formatted(Html.text(name), Base64.getEncoder().encodeToString(stretch.wav()));
    }

    private String marks(double recordingSeconds) {
        if (spans.isEmpty()) {
            return "<p>Nothing is marked: the label is that of the whole recording.</p>\n";
        }
        StringBuilder list = new StringBuilder("<ol class=\"marks\" aria-label=\"Marked spans\">\n");
        for (MarkedSpan span : spans) {
            list.append("<li>%s %s to %s s%s</li>\n"
                    .formatted(
                            chip(span.label(), colours),
                            Html.seconds(span.startSeconds()),
                            Html.seconds(span.endSeconds()),
                            span.endSeconds() > recordingSeconds
                                    ? ", behind the end at " + Html.seconds(recordingSeconds) + " s"
                                    : ""));
        }
        return list.append("</ol>\n").toString();
    }
}
