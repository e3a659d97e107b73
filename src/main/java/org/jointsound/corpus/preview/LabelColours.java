package org.jointsound.corpus.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;

/**
 * A colour for each label, of those that colour-blind people tell apart (Okabe and Ito 2008), without the black and the
 * blue, on which black text is hard to read. With more labels than colours they come again; marks carry numbers, so that
 * nothing depends on colour.
 */
final class LabelColours {
    private static final List<String> COLOURS =
            List.of("#E69F00", "#56B4E9", "#CC79A7", "#009E73", "#F0E442", "#D55E00");

    private final Map<Label, String> byLabel = new HashMap<>();

    LabelColours(List<Label> labels) {
        for (Label label : labels) {
            byLabel.putIfAbsent(label, COLOURS.get(byLabel.size() % COLOURS.size()));
        }
    }

    /** As CSS writes it. */
    String of(Label label) {
        return byLabel.getOrDefault(label, COLOURS.get(0));
    }
}
