package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jointsound.model.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers said of an erased recording leaves no trace in any file, searched as bytes while the diary is still open. */
class ReviewErasureTest {
    private static final List<String> WORDS = List.of("her-left-knee", "reviewer-of-hers", "her_own_label");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    private void answered(History history, String subject) throws Exception {
        Path recording = Files.write(folder.resolve("a.wav"), new byte[] {1});
        DiaryEntry entry = Entries.reviewable(Entries.of(subject, 1));
        history.diary().keep(entry, recording, new Finding(1, "wav", Set.of(ReviewReason.NOVEL_SOUND), 1, List.of()));
        history.reviews()
                .answer(
                        entry.id(),
                        0,
                        new Opinion(
                                "reviewer-of-hers",
                                ReviewVerdict.CORRECT,
                                LabelBasis.LISTENER,
                                new Label("her_own_label"),
                                List.of(),
                                "her-left-knee"),
                        Entries.START,
                        Instant.EPOCH);
        assertThat(Traces.of(WORDS, data)).hasSizeGreaterThanOrEqualTo(WORDS.size());
    }

    @Test
    void answersGoWithTheSubject() throws Exception {
        try (History history = History.open(data, null)) {
            answered(history, "s");
            history.diary().erase("s");
            assertThat(Traces.of(WORDS, data)).isEmpty();
        }
    }

    @Test
    void answersGoWithTheAudioAlthoughTheEntryStays() throws Exception {
        try (History history = History.open(data, null)) {
            answered(history, "s");
            String id = history.diary().entries("s").get(0).id();
            assertThat(history.diary().dropAudio("s", id)).isTrue();
            assertThat(Traces.of(WORDS, data)).isEmpty();
            assertThat(history.diary().entries("s")).hasSize(1);
        }
    }
}
