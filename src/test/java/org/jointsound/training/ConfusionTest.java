package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final Label A = new Label("a");
    private static final Label B = new Label("b");
    private static final Label C = new Label("c");

    /** scikit-learn: y_true aaaabbcc, y_pred aaabbacb: accuracy 0.625, macro-F1 0.6055556. */
    @Test
    void scoresAreThoseOfAnotherProgram() {
        Confusion confusion = new Confusion(List.of(A, B, C));
        Label[] truths = {A, A, A, A, B, B, C, C};
        Label[] given = {A, A, A, B, B, A, C, B};
        for (int i = 0; i < truths.length; i++) {
            confusion.add(truths[i], given[i]);
        }
        assertThat(confusion.accuracy()).isEqualTo(0.625);
        assertThat(confusion.macroF1()).isCloseTo(0.6055556, within(1e-6));
        assertThat(confusion.recall(0)).isEqualTo(0.75);
        assertThat(confusion.count(2, 1)).isEqualTo(1);
        assertThat(confusion.total()).isEqualTo(8);
    }

    @Test
    void aLabelThatNeverCameUpDoesNotCount() {
        Confusion confusion = new Confusion(List.of(A, B, C));
        confusion.add(A, A);
        confusion.add(B, B);
        assertThat(confusion.macroF1()).isEqualTo(1);
        assertThat(confusion.recall(2)).isNaN();
    }

    @Test
    void twoHalvesAreTheWhole() {
        Confusion one = new Confusion(List.of(A, B));
        one.add(A, B);
        Confusion other = new Confusion(List.of(A, B));
        other.add(A, A);
        one.addAll(other);
        assertThat(one.accuracy()).isEqualTo(0.5);
    }
}
