package org.jointsound.corpus.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

/** Colours that can be read: contrast as WCAG 2.1 computes it, at least 4.5 for text (AA). */
class ContrastTest {
    private static final double AA = 4.5;

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double contrast(int one, int other) {
        double high = Math.max(luminance(one), luminance(other));
        return (high + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    private static int named(Map<String, Integer> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    @Test
    void theMapGetsEverBrighterBetweenItsPublishedEnds() {
        assertThat(Viridis.rgb(0)).isEqualTo(0x440154);
        assertThat(Viridis.rgb(255)).isEqualTo(0xfde725);
        assertThat(Viridis.rgb(136)).isEqualTo(0x1f988b);
        assertThat(IntStream.range(2, 256)).allMatch(l -> luminance(Viridis.rgb(l)) > luminance(Viridis.rgb(l - 2)));
    }

    @Test
    void blackTextCanBeReadOnTheColourOfEveryLabel() {
        List<Label> labels =
                IntStream.range(0, 6).mapToObj(i -> new Label("l" + i)).toList();
        LabelColours colours = new LabelColours(labels);
        Set<String> used = new HashSet<>();
        for (Label label : labels) {
            used.add(colours.of(label));
            assertThat(contrast(0, Integer.parseInt(colours.of(label).substring(1), 16)))
                    .isGreaterThan(AA);
        }
        assertThat(used).hasSize(6);
    }

    @Test
    void textCanBeReadInTheLightAndInTheDarkScheme() throws IOException {
        String css;
        try (InputStream in = Objects.requireNonNull(PageFrame.class.getResourceAsStream("preview.css"))) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] schemes = css.split(":root");
        assertThat(schemes).hasSize(4);
        for (String scheme : List.of(schemes[1], schemes[2])) {
            Map<String, Integer> colours = new HashMap<>();
            Matcher colour = Pattern.compile("--(\\w+): #(\\w{6});").matcher(scheme);
            while (colour.find()) {
                colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
            }
            for (String text : List.of("ink", "soft", "link", "wave")) {
                for (String ground : List.of("page", "panel")) {
                    assertThat(contrast(named(colours, text), named(colours, ground)))
                            .as(text + " on " + ground)
                            .isGreaterThan(AA);
                }
            }
        }
    }
}
