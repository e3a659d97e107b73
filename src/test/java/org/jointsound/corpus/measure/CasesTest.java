package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static Cases of(List<List<Double>> recordings) {
        Cases cases = new Cases();
        recordings.forEach(cases::add);
        return cases;
    }

    @Test
    void quantilesLieOnStraightLinesBetweenTheValues() {
        Cases cases = of(List.of(List.of(40.0, 10.0), List.of(), List.of(30.0, 20.0, 50.0)));
        assertThat(cases.count()).isEqualTo(5);
        assertThat(cases.quantile(0.5)).isEqualTo(30);
        assertThat(cases.quantile(0.1)).isCloseTo(14, within(1e-9));
        assertThat(cases.mean()).isEqualTo(30);
        assertThat(cases.deviation()).isCloseTo(Math.sqrt(250), within(1e-9));
    }

    /** The example of Shrout and Fleiss (1979): six people, four judges, ICC(1,1) = 0.17. */
    @Test
    void agreementIsThatOfTheExampleOfShroutAndFleiss() {
        Cases judged = of(List.of(
                List.of(9.0, 2.0, 5.0, 8.0),
                List.of(6.0, 1.0, 3.0, 2.0),
                List.of(8.0, 4.0, 6.0, 8.0),
                List.of(7.0, 1.0, 2.0, 6.0),
                List.of(10.0, 5.0, 6.0, 9.0),
                List.of(6.0, 2.0, 4.0, 7.0)));
        assertThat(judged.intraclassCorrelation()).isCloseTo(0.166, within(0.0005));
    }

    @Test
    void agreementIsFullWhenNothingVariesWithinRecordingsAndSingleValuesDoNotCount() {
        Cases cases = of(List.of(List.of(1.0, 1.0), List.of(2.0, 2.0, 2.0), List.of(7.0)));
        assertThat(cases.intraclassCorrelation()).isCloseTo(1, within(1e-9));
    }

    @Test
    void withoutCasesNothingIsKnown() {
        Cases none = new Cases();
        assertThat(none.mean()).isNaN();
        assertThat(none.quantile(0.5)).isNaN();
        assertThat(none.count()).isZero();
    }
}
