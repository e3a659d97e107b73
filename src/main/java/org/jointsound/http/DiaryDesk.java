package org.jointsound.http;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointsound.concern.Past;
import org.jointsound.concern.SymptomReport;
import org.jointsound.history.Diary;
import org.jointsound.history.DiaryEntry;
import org.jointsound.history.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The service's way to the diary. What is past its time is neither shown nor used here, also before it is erased. Every
 * failure is a {@link DiaryException}. Thread-safe.
 */
final class DiaryDesk {
    /** As far as any rule looks back: the reason that says how often it happened of late compares two weeks. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);
    /** A recording that was sent late may be older than one that is here; as far as a joint needs to crack again. */
    private static final Duration LOOK_AHEAD = Duration.ofMinutes(20);

    private static final String UNREACHED = "The diary cannot be reached at the moment. Try again later.";
    private static final String UNFINISHED =
            "The erasure could not be finished, so something may be left. Send the request again until it succeeds.";

    private final Diary diary;
    private final Duration retention;
    private final InstantSource clock;
    private final Erasures erasures = new Erasures();

    DiaryDesk(Diary diary, Duration retention, InstantSource clock) {
        this.diary = diary;
        this.retention = retention;
        this.clock = clock;
    }

    /** To be called when a request begins that may keep something. */
    Erasures.Visit begin() {
        return erasures.begin();
    }

    /** What is kept of a subject, by the time of the recording; empty when there is nothing. */
    List<DiaryEntry> entries(String subject) {
        Instant oldest = oldestStored();
        return reach(UNREACHED, () -> diary.entries(subject)).stream()
                .filter(entry -> !entry.storedAt().isBefore(oldest))
                .toList();
    }

    /** What is remembered around a recording of this subject, joint and side. */
    Past past(String subject, SymptomReport report, Instant recordedAt) {
        return reach(
                UNREACHED,
                () -> diary.past(
                        subject,
                        report.joint(),
                        report.side(),
                        recordedAt.minus(LOOK_BACK),
                        recordedAt.plus(LOOK_AHEAD),
                        oldestStored()));
    }

    /** Keeps an entry, or answers false when its subject was erased since the visit began. */
    boolean keep(Erasures.Visit visit, DiaryEntry entry, @Nullable Path audio, @Nullable Finding finding) {
        return visit.keep(
                entry.subject(),
                () -> reach(UNREACHED, () -> {
                    diary.keep(entry, audio, finding);
                    return entry;
                }));
    }

    /** The kept recording of an entry. */
    Optional<Path> audio(String subject, String id) {
        return hasAudio(subject, id) ? reach(UNREACHED, () -> diary.audio(subject, id)) : Optional.empty();
    }

    /** Erases the kept recording of an entry, whose result stays; answers whether there was one. */
    boolean dropAudio(String subject, String id) {
        return hasAudio(subject, id) && reach(UNFINISHED, () -> diary.dropAudio(subject, id));
    }

    /** Erases one entry of a subject, for good once this returns. */
    void erase(String subject, String id) {
        reach(UNFINISHED, () -> diary.erase(subject, id));
    }

    /** Erases everything of a subject, for good once this returns. */
    void erase(String subject) {
        erasures.announce(subject);
        reach(UNFINISHED, () -> diary.erase(subject));
    }

    /** Erases what is past its time; answers how many entries. */
    int expire() {
        return reach(UNFINISHED, () -> diary.expire(oldestStored()));
    }

    private boolean hasAudio(String subject, String id) {
        return entries(subject).stream().anyMatch(entry -> entry.id().equals(id) && entry.hasAudio());
    }

    private Instant oldestStored() {
        return clock.instant().minus(retention);
    }

    private static <T> T reach(String detail, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new DiaryException(detail, e);
        }
    }
}
