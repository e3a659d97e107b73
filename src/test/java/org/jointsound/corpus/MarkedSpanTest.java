package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.jointsound.model.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedSpanTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void aLevelThatIsNotFiniteIsRefused(double snrDb) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarkedSpan(1, 2, Label.OTHER, OptionalDouble.of(snrDb)))
                .withMessageContaining("not a level");
    }
}
