package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    /** Of 0, 1, ... 100: median 50, middle four fifths from 10 to 90. */
    private static Verdict ofEven(Comparison comparison, double low, double high) {
        Cases cases = new Cases();
        cases.add(DoubleStream.iterate(0, x -> x + 1).limit(101).boxed().toList());
        return Verdict.of(figure(comparison, low, high), cases);
    }

    private static PublishedFigure figure(Comparison comparison, double low, double high) {
        return new PublishedFigure("", "", comparison, Published.paper("", "", low, high), "", one -> List.of(), "");
    }

    @Test
    void aMedianOutsideTheRangeIsOfCentreHoweverWideTheSpread() {
        assertThat(ofEven(Comparison.INSIDE, 51, 200)).isEqualTo(Verdict.OFF_CENTRE);
        assertThat(ofEven(Comparison.INSIDE, 40, 49)).isEqualTo(Verdict.OFF_CENTRE);
        assertThat(ofEven(Comparison.HOLDS, 91, 92)).isEqualTo(Verdict.OFF_CENTRE);
    }

    @Test
    void aMedianInsideWithASpreadBroaderThanTheRangeIsWider() {
        assertThat(ofEven(Comparison.INSIDE, 40, 60)).isEqualTo(Verdict.WIDER);
        assertThat(ofEven(Comparison.INSIDE, 45, 124)).isEqualTo(Verdict.WIDER);
    }

    @Test
    void aSpreadThatPassesOneEndButWouldHaveRoomIsNotCalledWider() {
        assertThat(ofEven(Comparison.INSIDE, 45, 126)).isEqualTo(Verdict.PARTLY);
        assertThat(ofEven(Comparison.HOLDS, 40, 95)).isEqualTo(Verdict.PARTLY);
    }

    @Test
    void aMeanOrShareOutsideItsRangeIsNeverExcusedByTheSpread() {
        assertThat(ofEven(Comparison.MEAN, 51, 52)).isEqualTo(Verdict.OFF_CENTRE);
        assertThat(ofEven(Comparison.MEDIAN, 48, 49)).isEqualTo(Verdict.OFF_CENTRE);
    }

    @Test
    void whatAgreesIsMetAndWhatIsNotThereIsNoCase() {
        assertThat(ofEven(Comparison.INSIDE, 10, 90)).isEqualTo(Verdict.MET);
        assertThat(ofEven(Comparison.HOLDS, 10, 90)).isEqualTo(Verdict.MET);
        assertThat(Verdict.of(figure(Comparison.INSIDE, 0, 1), new Cases())).isEqualTo(Verdict.NO_CASE);
    }

    /** One value alone agrees with itself by no measure. */
    @Test
    void aValueThatIsNotANumberIsNotMet() {
        Cases one = new Cases();
        one.add(List.of(5.0));
        assertThat(Verdict.of(figure(Comparison.AGREEMENT, 0.9, 1), one)).isEqualTo(Verdict.OFF_CENTRE);
    }
}
