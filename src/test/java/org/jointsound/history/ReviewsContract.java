package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointsound.json.ReviewJson;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a queue of reviews does, whatever database it is kept in. Each test has a database of its own. */
abstract class ReviewsContract {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00.123Z");
    private static final Label SNAP = Label.TENDON_SNAP;

    @TempDir
    Path folder;

    private Path recording;
    private History history;
    private Reviews reviews;

    /** The URL of an empty database, the same until the end of the test; null for the file in the folder. */
    abstract @Nullable String url();

    @BeforeEach
    void open() throws IOException {
        recording = Files.write(folder.resolve("pop.wav"), new byte[] {1, 2, 3});
        history = History.open(folder.resolve("data"), url());
        reviews = history.reviews();
    }

    @AfterEach
    void close() {
        history.close();
    }

    private static Finding finding(double priority, ReviewReason... reasons) {
        return new Finding(
                2.5,
                "wav",
                Set.of(reasons),
                priority,
                List.of(
                        new ReviewJson.Event(0.1, 0.123456789, Label.CLICKING, 0.6, List.of(SNAP), 0.25, null),
                        new ReviewJson.Event(1, 1.5, SNAP, 0.5, List.of(SNAP), 0.999, Doubt.NOVEL_SOUND)));
    }

    private String queued(String subject, int number, double priority) {
        DiaryEntry entry = Entries.reviewable(Entries.of(subject, number));
        history.diary().keep(entry, recording, finding(priority, ReviewReason.LOW_CONFIDENCE));
        return entry.id();
    }

    private static Opinion opinion(String by, ReviewVerdict verdict, @Nullable Label label, ReviewJson.Span... spans) {
        return new Opinion(by, verdict, LabelBasis.LISTENER, label, List.of(spans), "");
    }

    private ReviewItem answer(String id, int revision, Opinion opinion) {
        return reviews.answer(id, revision, opinion, NOW, Instant.EPOCH);
    }

    private List<String> ids(@Nullable ReviewState state) {
        return reviews.page(state, 100, null, Instant.EPOCH).items().stream()
                .map(item -> item.entry().id())
                .toList();
    }

    private ReviewItem item(String id) {
        return reviews.find(id, Instant.EPOCH).orElseThrow();
    }

    private void refused(ProblemCode code, String words, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    @Test
    void aFindingComesBackAsItWasKeptAndTheEntrySaysThatItMayBeReviewed() {
        DiaryEntry entry = Entries.reviewable(Entries.of("s", 1));
        Finding finding = finding(0.1 + 0.2, ReviewReason.LOW_CONFIDENCE, ReviewReason.MODELS_DISAGREE);
        history.diary().keep(entry, recording, finding);
        assertThat(item(entry.id())).isEqualTo(new ReviewItem(entry, finding, List.of()));
        assertThat(history.diary().entries("s")).containsExactly(entry);
        assertThat(reviews.audio(entry.id(), Instant.EPOCH))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(new byte[] {1, 2, 3}));
    }

    @Test
    void whatMayNotBeReviewedIsNotThere() {
        DiaryEntry entry = Entries.withAudio(Entries.of("s", 1));
        history.diary().keep(entry, recording);
        assertThat(ids(null)).isEmpty();
        assertThat(reviews.find(entry.id(), Instant.EPOCH)).isEmpty();
        assertThat(reviews.audio(entry.id(), Instant.EPOCH)).isEmpty();
    }

    @Test
    void aFindingAndItsConsentBelongTogether() {
        Finding finding = finding(1, ReviewReason.CLIPPED);
        assertThatThrownBy(() -> history.diary().keep(Entries.withAudio(Entries.of("s", 1)), recording, finding))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history.diary().keep(Entries.reviewable(Entries.of("s", 1)), recording))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAReasonItIsNotInTheQueueButMayBeAnswered() {
        DiaryEntry entry = Entries.reviewable(Entries.of("s", 1));
        history.diary().keep(entry, recording, finding(0.1));
        assertThat(ids(null)).isEmpty();
        answer(entry.id(), 0, opinion("a", ReviewVerdict.CORRECT, SNAP));
        assertThat(ids(ReviewState.DONE)).containsExactly(entry.id());
    }

    @Test
    void theQueueBeginsWithTheHighestPriorityAndIsTheSamePageByPage() {
        Map<Double, String> expected = new TreeMap<>(Comparator.reverseOrder());
        for (int number = 0; number < 7; number++) {
            // 0.1 times a number is no round number of the machine's, so the pages meet only if it is kept in full.
            double priority = 0.1 * ((number * 3) % 7);
            expected.put(priority, queued("s" + number, number, priority));
        }
        List<String> seen = new ArrayList<>();
        Reviews.Page page = reviews.page(ReviewState.OPEN, 2, null, Instant.EPOCH);
        while (page.next() != null) {
            page.items().forEach(item -> seen.add(item.entry().id()));
            page = reviews.page(ReviewState.OPEN, 2, page.next(), Instant.EPOCH);
        }
        page.items().forEach(item -> seen.add(item.entry().id()));
        assertThat(seen).containsExactlyElementsOf(expected.values());
    }

    @Test
    void ofTheSamePriorityNoneIsLostBetweenPages() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            all.add(queued("s", number, 0.5));
        }
        Reviews.Page first = reviews.page(null, 3, null, Instant.EPOCH);
        Reviews.Page second = reviews.page(null, 3, first.next(), Instant.EPOCH);
        assertThat(first.items()).hasSize(3);
        assertThat(second.next()).isNull();
        List<String> seen = new ArrayList<>();
        first.items().forEach(item -> seen.add(item.entry().id()));
        second.items().forEach(item -> seen.add(item.entry().id()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String cursor : List.of("", "x", "1_2", "NaN_" + "0".repeat(36), "1' OR '1'='1")) {
            refused(ProblemCode.VALIDATION, "earlier page", () -> reviews.page(null, 1, cursor, Instant.EPOCH));
        }
    }

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

    @Test
    void theSameRecordingSentAgainIsOneItemAndKeepsItsAnswers() {
        String id = queued("s", 1, 1);
        answer(id, 0, opinion("ann", ReviewVerdict.CORRECT, SNAP));
        DiaryEntry again = Entries.reviewable(Entries.again(Entries.of("s", 1), true));
        history.diary().keep(again, recording, finding(0.2, ReviewReason.TOO_NOISY));
        assertThat(again.id()).isNotEqualTo(id);
        assertThat(ids(null)).containsExactly(again.id());
        assertThat(item(again.id()).decision().orElseThrow().label()).isEqualTo(SNAP);
    }

    @Test
    void whoSendsTheSameAgainWithoutConsentTakesItBack() {
        String id = queued("s", 1, 1);
        answer(id, 0, opinion("ann", ReviewVerdict.CORRECT, SNAP));
        history.diary().keep(Entries.again(Entries.of("s", 1), true), recording);
        assertThat(ids(null)).isEmpty();
        assertThat(reviews.decided()).isEmpty();
    }

    @Test
    void whatIsErasedOrPastItsTimeIsGoneWithItsAnswers() {
        String byAudio = queued("audio", 1, 1);
        String byEntry = queued("entry", 1, 1);
        String bySubject = queued("subject", 1, 1);
        String byTime = queued("time", 1, 1);
        for (String id : List.of(byAudio, byEntry, bySubject, byTime)) {
            answer(id, 0, opinion("ann", ReviewVerdict.CORRECT, SNAP));
        }
        Instant stored = item(byTime).entry().storedAt();
        assertThat(reviews.find(byTime, stored.plus(Duration.ofMillis(1)))).isEmpty();
        history.diary().dropAudio("audio", byAudio);
        history.diary().erase("entry", byEntry);
        history.diary().erase("subject");
        assertThat(ids(null)).containsExactly(byTime);
        assertThat(history.diary().entries("audio"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.mayBeReviewed()).isFalse());
        history.diary().expire(stored.plus(Duration.ofMillis(1)));
        assertThat(ids(null)).isEmpty();
        assertThat(reviews.decided()).isEmpty();
    }
}
