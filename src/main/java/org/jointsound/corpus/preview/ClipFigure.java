package org.jointsound.corpus.preview;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.model.Label;

/** The picture of a clip: numbers of its marks, waveform and spectrogram above one another, over one axis of time. */
final class ClipFigure {
    private static final double RIGHT_MARGIN = 8;
    private static final double WAVEFORM_HEIGHT = 90;
    private static final double GAP = 8;
    private static final double TIMES_HEIGHT = 24;
    /** A mark of a click is thinner than a line; it is drawn as wide as one. */
    private static final double THINNEST = 2.5;
    /** Spans from here on have room for lines at their sides. */
    private static final double WIDE = 14;

    private static final double END_HEIGHT = 9;
    /** On average, in the size that the page sets; wider than in most fonts. */
    private static final double LETTER_WIDTH = 7.5;

    private final Stretch stretch;
    private final List<MarkedSpan> spans;
    private final LabelColours colours;
    private final Spectrogram spectrogram;
    private final Axes axes;
    private final MarkRows rows;
    private final double waveformTop;
    private final double spectrogramTop;
    private final StringBuilder svg = new StringBuilder();

    /** Of spans in their order in time, which is that of their numbers. */
    ClipFigure(Stretch stretch, List<MarkedSpan> spans, LabelColours colours) {
        this.stretch = stretch;
        this.spans = spans;
        this.colours = colours;
        this.spectrogram = Spectrogram.of(stretch.clip(), (int) Axes.WIDTH, (int) Axes.SPECTROGRAM_HEIGHT);
        this.axes = new Axes(stretch, spectrogram.topHz());
        this.rows = new MarkRows(spans, axes);
        this.waveformTop = rows.height() + GAP / 2;
        this.spectrogramTop = waveformTop + WAVEFORM_HEIGHT + GAP;
    }

    /**
     * The SVG element.
     *
     * @param alternative what it shows, for who does not see it; not escaped yet
     */
    String svg(String alternative) throws IOException {
        double bottom = spectrogramTop + Axes.SPECTROGRAM_HEIGHT;
        double width = Axes.LEFT + Axes.WIDTH + RIGHT_MARGIN;
        svg.append("<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %s %s\">\n"
                .formatted(Html.text(alternative), Html.px(width), Html.px(bottom + TIMES_HEIGHT)));
        rect("class=\"panel\"", Axes.LEFT, waveformTop, Axes.WIDTH, WAVEFORM_HEIGHT);
        for (MarkedSpan span : spans) {
            mark(span, "fill=\"%s\" fill-opacity=\".45\"", waveformTop, WAVEFORM_HEIGHT);
        }
        waveform();
        spectrogram();
        spans.forEach(this::frame);
        rows.places().forEach(this::number);
        for (Axes.Tick tick : axes.times()) {
            svg.append("<path class=\"tick\" d=\"M%s %sv5\"/>".formatted(Html.px(tick.at()), Html.px(bottom)));
            text("middle", tick.at(), bottom + 18, tick.text());
        }
        return svg.append("</svg>\n").toString();
    }

    private void waveform() {
        double middle = waveformTop + WAVEFORM_HEIGHT / 2;
        double reach = WAVEFORM_HEIGHT / 2 - 2;
        String path = Waveform.path(stretch.clip(), Axes.LEFT, Axes.WIDTH, (int) Axes.WIDTH, middle, reach);
        svg.append("<path class=\"wave\" d=\"").append(path).append("\"/>\n");
        String peak = String.format(Locale.ROOT, "%.2g", stretch.clip().peak());
        text("end", Axes.LEFT - 6, waveformTop + 11, "+" + peak);
        text("end", Axes.LEFT - 6, middle + 4, "0");
        text("end", Axes.LEFT - 6, waveformTop + WAVEFORM_HEIGHT - 3, "−" + peak);
    }

    private void spectrogram() throws IOException {
        String png = Base64.getEncoder().encodeToString(SpectrogramImage.png(spectrogram));
        svg.append("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" href=\"data:image/png;base64,"
                .formatted(
                        Html.px(Axes.LEFT),
                        Html.px(spectrogramTop),
                        Html.px(Axes.WIDTH),
                        Html.px(Axes.SPECTROGRAM_HEIGHT)));
        svg.append(png).append("\"/>\n");
        for (Axes.Tick tick : axes.frequencies()) {
            double y = spectrogramTop + tick.at();
            svg.append("<path class=\"tick\" d=\"M%s %sh-4\"/>".formatted(Html.px(Axes.LEFT), Html.px(y)));
            text("end", Axes.LEFT - 6, y + (tick.at() < 6 ? 10 : 4), tick.text());
        }
    }

    /** One span over one of the two panels; nothing when it lies outside of what is shown. */
    private void mark(MarkedSpan span, String style, double top, double height) {
        double from = axes.x(span.startSeconds());
        double width = axes.x(span.endSeconds()) - from;
        if (width > 0) {
            rect(style.formatted(colours.of(span.label())), from, top, Math.max(THINNEST, width), height);
        }
    }

    /** A span over the spectrogram: its ends in colour, and between them nothing that hides a click. */
    private void frame(MarkedSpan span) {
        double bottom = spectrogramTop + Axes.SPECTROGRAM_HEIGHT;
        if (axes.x(span.endSeconds()) - axes.x(span.startSeconds()) >= WIDE) {
            mark(span, "class=\"halo\"", spectrogramTop, Axes.SPECTROGRAM_HEIGHT);
            mark(span, "class=\"edge\" stroke=\"%s\"", spectrogramTop, Axes.SPECTROGRAM_HEIGHT);
        }
        mark(span, "class=\"end\" fill=\"%s\"", spectrogramTop, END_HEIGHT);
        mark(span, "class=\"end\" fill=\"%s\"", bottom - END_HEIGHT, END_HEIGHT);
    }

    private void number(MarkRows.Place place) {
        Label label = place.span().label();
        double top = waveformTop - (place.row() + 1) * MarkRows.HEIGHT;
        double height = MarkRows.HEIGHT - 2;
        rect("rx=\"2\" fill=\"%s\"".formatted(colours.of(label)), place.x(), top, place.width(), height);
        String named = place.number() + " " + label;
        String shown = named.length() * LETTER_WIDTH < place.width() ? named : Integer.toString(place.number());
        svg.append("<text class=\"number\" text-anchor=\"middle\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(Html.px(place.x() + place.width() / 2), Html.px(top + 12), Html.text(shown)));
    }

    private void rect(String style, double x, double y, double width, double height) {
        svg.append("<rect %s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(style, Html.px(x), Html.px(y), Html.px(width), Html.px(height)));
    }

    private void text(String anchor, double x, double y, String text) {
        svg.append("<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(anchor, Html.px(x), Html.px(y), Html.text(text)));
    }
}
