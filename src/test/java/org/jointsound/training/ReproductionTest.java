package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.model.Bundle;
import org.jointsound.model.Calibration;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Parameters;
import org.jointsound.store.Digests;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.Test;

class ReproductionTest {
    private static final byte[] CARD = {1, 2};

    private static Map<String, byte[]> parts(byte[] card) {
        return new TreeMap<>(Map.of(Bundle.PARAMETERS, ToyRegistry.parameters(), Bundle.CARD, card));
    }

    private static Bundle stored() {
        Map<String, String> digests = new HashMap<>();
        parts(CARD).forEach((name, bytes) -> digests.put(name, Digests.sha256(bytes)));
        Bundle bundle = ToyModel.bundle("1");
        return new Bundle(1, bundle.model(), bundle.trainedOn(), digests);
    }

    private static Bundle withTemperature(double temperature) {
        Bundle bundle = ToyModel.bundle("1");
        ModelSpec of = bundle.model();
        Calibration recording = new Calibration(temperature, 0, 0.2, 0);
        ModelSpec spec = new ModelSpec(
                of.name(),
                of.version(),
                of.featureSet(),
                of.features(),
                of.labels(),
                of.event(),
                recording,
                of.minConfidence(),
                of.mostOther(),
                of.novelty());
        return new Bundle(1, spec, bundle.trainedOn(), Map.of());
    }

    private static Reproduction compared(Bundle again, Map<String, byte[]> parts) {
        Bundle stored = stored();
        EventClassifier classifier = new EventClassifier(stored.model(), Parameters.read(ToyRegistry.parameters()));
        return Reproduction.of(
                stored, classifier, new MadeModel(again, parts, ToyTraining.doubtful(), "", List.of()), List.of());
    }

    @Test
    void theSameBytesAndTheSameSpecificationAreExact() {
        Reproduction same = compared(ToyModel.bundle("1"), parts(CARD));

        assertThat(same.exact()).isTrue();
        assertThat(same.within()).isTrue();
        assertThat(same.same()).containsExactly("card.md", "model.pb");
        assertThat(same.largestDifference()).isZero();
        // 120 but for those of i = 0, 9, ..., 117.
        assertThat(same.events()).isEqualTo(106);
    }

    @Test
    void aPartThatDiffersIsMissingOrIsNewIsNamedAlsoWhereTheAnswersAreTheSame() {
        Map<String, byte[]> parts = parts(new byte[] {3});
        parts.put("report/new.svg", CARD);
        Reproduction other = compared(ToyModel.bundle("1"), parts);

        assertThat(other.exact()).isFalse();
        assertThat(other.differing()).containsExactly("card.md", "report/new.svg");
        assertThat(other.within()).isTrue();
    }

    @Test
    void anotherCalibrationIsFoundByTheProbabilitiesOfRecordings() {
        // p and 1 - p at temperature T give p^(1/T) over the sum: at T = 2 the root.
        Reproduction other = compared(withTemperature(2), parts(CARD));
        EventClassifier toy =
                new EventClassifier(ToyModel.bundle("1").model(), Parameters.read(ToyRegistry.parameters()));
        double largest = ToyTraining.doubtful().stream()
                .flatMap(one -> one.events().stream())
                .mapToDouble(event -> toy.predict(event.features()).confidence())
                .map(p -> Math.abs(p - Math.sqrt(p) / (Math.sqrt(p) + Math.sqrt(1 - p))))
                .max()
                .orElseThrow();

        assertThat(other.specification()).isFalse();
        assertThat(other.largestDifference()).isCloseTo(largest, within(1e-12)).isGreaterThan(0.01);
        assertThat(other.within()).isFalse();
    }

    @Test
    void aDifferenceBelowTheLastDecimalOfAReportIsNone() {
        assertThat(compared(withTemperature(1 + 1e-8), parts(CARD)).within()).isTrue();
        assertThat(compared(withTemperature(1 + 1e-4), parts(CARD)).within()).isFalse();
    }
}
