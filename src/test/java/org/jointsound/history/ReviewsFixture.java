package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jointsound.json.ReviewJson;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A queue of reviews in whatever database, a new one for each test. */
abstract class ReviewsFixture {
    static final Instant NOW = Instant.parse("2026-03-03T10:00:00.123Z");
    static final Label SNAP = Label.TENDON_SNAP;

    @TempDir
    Path folder;

    Path recording;
    History history;
    Reviews reviews;

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

    static Finding finding(double priority, ReviewReason... reasons) {
        return new Finding(
                2.5,
                "wav",
                Set.of(reasons),
                priority,
                List.of(
                        new ReviewJson.Event(0.1, 0.123456789, Label.CLICKING, 0.6, List.of(SNAP), 0.25, null),
                        new ReviewJson.Event(1, 1.5, SNAP, 0.5, List.of(SNAP), 0.999, Doubt.NOVEL_SOUND)));
    }

    String queued(String subject, int number, double priority) {
        DiaryEntry entry = Entries.reviewable(Entries.of(subject, number));
        history.diary().keep(entry, recording, finding(priority, ReviewReason.LOW_CONFIDENCE));
        return entry.id();
    }

    static Opinion opinion(String by, ReviewVerdict verdict, @Nullable Label label, ReviewJson.Span... spans) {
        return new Opinion(by, verdict, LabelBasis.LISTENER, label, List.of(spans), "");
    }

    ReviewItem answer(String id, int revision, Opinion opinion) {
        return reviews.answer(id, revision, opinion, NOW, Instant.EPOCH);
    }

    List<String> ids(@Nullable ReviewState state) {
        return reviews.page(state, 100, null, Instant.EPOCH).items().stream()
                .map(item -> item.entry().id())
                .toList();
    }

    ReviewItem item(String id) {
        return reviews.find(id, Instant.EPOCH).orElseThrow();
    }

    void refused(ProblemCode code, String words, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code))
                .hasMessageContaining(words);
    }
}
