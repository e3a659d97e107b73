package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.json.ReviewJson;
import org.jointsound.model.Label;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** What becomes of answers, whatever database they are kept in. */
abstract class ReviewAnswersContract extends ReviewsFixture {

    @Test
    void aConfirmationTakesTheModelsLabelAndEvents() {
        String id = queued("s", 1, 1);
        ReviewItem item = answer(id, 0, opinion("ann", ReviewVerdict.CONFIRM, null));
        ReviewAnswer answer = item.decision().orElseThrow();
        assertThat(answer.label()).isEqualTo(new Label("meniscus_clunk"));
        assertThat(answer.spans())
                .containsExactly(
                        new ReviewJson.Span(0.1, 0.123456789, Label.CLICKING), new ReviewJson.Span(1, 1.5, SNAP));
        assertThat(answer.madeAt()).isEqualTo(NOW);
        assertThat(item(id)).isEqualTo(item);
        assertThat(ids(ReviewState.OPEN)).isEmpty();
        assertThat(ids(ReviewState.DONE)).containsExactly(id);
    }

    @Test
    void aCorrectionByEventsHasTheFirstJointSoundAsItsLabel() {
        String id = queued("s", 1, 1);
        ReviewJson.Span door = new ReviewJson.Span(0, 0.5, Label.OTHER);
        ReviewJson.Span snap = new ReviewJson.Span(1, 2.55, SNAP);
        ReviewItem item = answer(id, 0, opinion("ann", ReviewVerdict.CORRECT, null, door, snap));
        assertThat(item.decision().orElseThrow().label()).isEqualTo(SNAP);
        assertThat(item(id).decision().orElseThrow().spans()).containsExactly(door, snap);
    }

    @Test
    void anAnswerThatDoesNotFitIsRefusedAndNothingIsKept() {
        String id = queued("s", 1, 1);
        ReviewJson.Span late = new ReviewJson.Span(1, 2.56, SNAP);
        ReviewJson.Span fits = new ReviewJson.Span(1, 2, SNAP);
        List.of(
                        opinion("a", ReviewVerdict.CORRECT, null),
                        opinion("a", ReviewVerdict.CORRECT, null, late),
                        opinion("a", ReviewVerdict.CORRECT, null, fits, fits),
                        opinion("a", ReviewVerdict.CORRECT, Label.CLICKING, fits),
                        opinion("a", ReviewVerdict.CONFIRM, SNAP),
                        opinion("a", ReviewVerdict.CONFIRM, null, fits),
                        opinion("a", ReviewVerdict.UNCERTAIN, SNAP),
                        opinion(" ", ReviewVerdict.UNCERTAIN, null),
                        new Opinion("a", ReviewVerdict.UNCERTAIN, null, null, List.of(), ""))
                .forEach(one -> refused(ProblemCode.VALIDATION, "", () -> answer(id, 0, one)));
        assertThat(item(id).answers()).isEmpty();
    }

    @Test
    void whoAnswersWhatTheyDidNotSeeIsRefused() {
        String id = queued("s", 1, 1);
        answer(id, 0, opinion("ann", ReviewVerdict.CONFIRM, null));
        refused(
                ProblemCode.CONFLICT,
                "the revision is 1, not 0",
                () -> answer(id, 0, opinion("bob", ReviewVerdict.CORRECT, SNAP)));
        assertThat(answer(id, 1, opinion("bob", ReviewVerdict.CORRECT, SNAP)).raters())
                .isEqualTo(2);
    }

    @Test
    void undoGoesOneStepBackEachTimeAndForgetsNothing() {
        String id = queued("s", 1, 1);
        answer(id, 0, opinion("ann", ReviewVerdict.CORRECT, Label.CLICKING));
        answer(id, 1, opinion("bob", ReviewVerdict.CORRECT, SNAP));
        ReviewItem once = answer(id, 2, new Opinion("bob", ReviewVerdict.UNDO, null, null, List.of(), ""));
        assertThat(once.decision().orElseThrow().label()).isEqualTo(Label.CLICKING);
        assertThat(ids(ReviewState.DONE)).containsExactly(id);
        ReviewItem twice = answer(id, 3, new Opinion("ann", ReviewVerdict.UNDO, null, null, List.of(), ""));
        assertThat(twice.decision()).isEmpty();
        assertThat(ids(ReviewState.OPEN)).containsExactly(id);
        assertThat(item(id).answers()).extracting(ReviewAnswer::by).containsExactly("ann", "bob", "bob", "ann");
        refused(
                ProblemCode.CONFLICT,
                "no answer",
                () -> answer(id, 4, new Opinion("ann", ReviewVerdict.UNDO, null, null, List.of(), "")));
    }

    @Test
    void agreementCountsTheLastAnswerOfEachRater() {
        String id = queued("s", 1, 1);
        answer(id, 0, opinion("ann", ReviewVerdict.CORRECT, Label.CLICKING));
        answer(id, 1, opinion("bob", ReviewVerdict.CORRECT, SNAP));
        answer(id, 2, opinion("cy", ReviewVerdict.UNCERTAIN, null));
        ReviewItem item = answer(id, 3, opinion("ann", ReviewVerdict.CORRECT, SNAP));
        assertThat(item.raters()).isEqualTo(3);
        assertThat(item.agreeing()).isEqualTo(2);
    }

    @Test
    void severalAnswersAreKeptTogetherOrNotAtAll() {
        String first = queued("s", 1, 1);
        String second = queued("s", 2, 1);
        answer(second, 0, opinion("ann", ReviewVerdict.CONFIRM, null));
        Map<String, Opinion> both = new TreeMap<>(Map.of(
                first, opinion("bob", ReviewVerdict.CORRECT, SNAP),
                second, opinion("bob", ReviewVerdict.CORRECT, SNAP)));
        refused(ProblemCode.CONFLICT, second, () -> reviews.answer(both, false, NOW));
        assertThat(item(first).answers()).isEmpty();
        reviews.answer(both, true, NOW);
        assertThat(item(first).answers()).hasSize(1);
        assertThat(item(second).answers()).hasSize(2);
        assertThat(reviews.decided()).extracting(item -> item.entry().id()).containsExactly(first, second);
    }
}
