package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.drift.Drift;
import org.jointsound.model.drift.DriftCounts;
import org.jointsound.model.drift.FeatureBins;
import org.jointsound.model.drift.Reference;
import org.junit.jupiter.api.Test;

class DriftTextTest {
    private static final Reference REFERENCE = new Reference(
            1000,
            3000,
            IntStream.rangeClosed(1, 7)
                    .mapToObj(i -> new FeatureBins("f" + i, List.of(0.0), List.of(0.5, 0.5), 0))
                    .toList(),
            Map.of(Label.CLICKING, 0.5, Label.OTHER, 0.5));

    private static String line(long heard, long moved, long clicks) {
        Map<String, List<Long>> features = new TreeMap<>();
        REFERENCE.featureNames().forEach(name -> features.put(name, List.of(0L, 600L, 600L)));
        for (int i = 1; i <= moved; i++) {
            features.put("f" + i, List.of(0L, 1000L + i, 200L - i));
        }
        DriftCounts counts = new DriftCounts(
                heard,
                features,
                Map.of(Label.CLICKING, clicks, Label.OTHER, 1200 - clicks),
                Map.of(Outcome.LABELLED, 300L, Outcome.UNCERTAIN, 100L));
        return new DriftText(28, REFERENCE, Drift.of(REFERENCE, counts)).line();
    }

    @Test
    void whatIsLikeTheTrainingIsStable() {
        assertThat(line(400, 0, 600))
                .isEqualTo(
                        "last 28 days: 1,200 events of 400 recordings; labels PSI 0.00 (stable); features: 0 of 7 above"
                                + " 0.25, 0 more above 0.1; outcomes: labelled 75 %, uncertain 25 %");
    }

    @Test
    void theFiveFeaturesThatMovedMostAreNamedAndTheLabelThatMovedMost() {
        assertThat(line(400, 1, 960))
                .contains("labels PSI 0.42 (major, clicking 80 % after 50 %)")
                .contains("features: 1 of 7 above 0.25 (f1 0.54), 0 more above 0.1");
        assertThat(line(400, 6, 780))
                .contains("labels PSI 0.09 (stable)")
                .contains("features: 6 of 7 above 0.25 (f6 0.56, f5 0.55, f4 0.55, f3 0.55, f2 0.54, …), 0 more");
    }

    @Test
    void withTooFewRecordingsNothingIsToldButHowMany() {
        assertThat(line(99, 6, 960))
                .isEqualTo(
                        "last 28 days: 1,200 events of 99 recordings, too few to tell: at least 100 recordings are needed");
    }
}
