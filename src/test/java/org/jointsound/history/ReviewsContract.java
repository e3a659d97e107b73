package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** What a queue of reviews holds, and in which order, whatever database it is kept in. */
abstract class ReviewsContract extends ReviewsFixture {

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
