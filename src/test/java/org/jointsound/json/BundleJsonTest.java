package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jointsound.model.Bundle;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleJsonTest {
    private static final Bundle BUNDLE = ToyModel.bundle("1.0");

    @Test
    void whatIsWrittenIsReadBackToTheLastBit() {
        assertThat(BundleJson.readBundle(BundleJson.write(BUNDLE))).isEqualTo(BUNDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "version", "event", "labels", "novelty", "min_confidence"})
    void nothingMayBeNullOrMissing(String member) {
        String text = BundleJson.write(BUNDLE);
        String nulled = text.replaceFirst(
                "(?s)\"" + member + "\" : ([^{\\[,]+|\\{.*?\\}|\\[.*?\\])", "\"" + member + "\" : null");

        assertThat(nulled).isNotEqualTo(text);
        assertThatThrownBy(() -> BundleJson.readBundle(nulled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a model bundle");
        assertThatThrownBy(() -> BundleJson.readBundle(text.replace("\"" + member + "\"", "\"renamed\"")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
