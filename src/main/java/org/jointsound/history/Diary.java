package org.jointsound.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Past;
import org.jointsound.concern.Side;
import org.jspecify.annotations.Nullable;

/** Diaries of the people who allowed storing, each under the pseudonym its caller chose. Safe for many threads. */
public final class Diary {
    private final Database database;
    private final AudioFolder audio;

    Diary(Database database, AudioFolder audio) {
        this.database = database;
        this.audio = audio;
    }

    /**
     * Keeps an entry, for good once this returns. The same recording (by its digest) of the same subject is kept once: a
     * later result replaces the earlier one, with its audio.
     *
     * @param recording to copy beside the entry; null if and only if the entry has no audio
     * @throws IllegalArgumentException if the entry and {@code recording} disagree
     */
    public void keep(DiaryEntry entry, @Nullable Path recording) {
        keep(entry, recording, null);
    }

    /**
     * Keeps an entry as {@link #keep(DiaryEntry, Path)} does, and lets people review its recording. What they said of the same
     * recording before stays with it, as long as it may be reviewed.
     *
     * @param finding what they are shown; null if and only if the entry may not be reviewed
     */
    public void keep(DiaryEntry entry, @Nullable Path recording, @Nullable Finding finding) {
        if (entry.hasAudio() != (recording != null)) {
            throw new IllegalArgumentException("an entry has audio if and only if there is a recording to keep");
        }
        if (entry.mayBeReviewed() != (finding != null)) {
            throw new IllegalArgumentException("an entry may be reviewed if and only if there is a finding");
        }
        List<String> replaced = inTransaction(handle -> {
            List<ReviewAnswer> answers =
                    finding == null ? List.of() : ReviewTable.answers(handle, entry.subject(), entry.sha256());
            List<String> ids = deleted(
                    handle.createQuery("DELETE FROM entry WHERE subject = :subject AND sha256 = :sha256 RETURNING id")
                            .bind("subject", entry.subject())
                            .bind("sha256", entry.sha256()));
            EntryTable.insert(handle, entry);
            if (finding != null) {
                ReviewTable.insert(handle, entry, finding, answers);
            }
            // Before the commit, so that no entry is ever there without it.
            if (recording != null) {
                audio.put(entry.id(), recording);
            }
            return ids;
        });
        replaced.stream()
                .filter(id -> !(entry.hasAudio() && id.equals(entry.id())))
                .forEach(audio::delete);
    }

    /** The entries of a subject by when they were recorded; empty when there are none. */
    public List<DiaryEntry> entries(String subject) {
        return database.jdbi().withHandle(handle -> EntryTable.of(handle, subject));
    }

    /**
     * What is remembered of exactly this subject, joint and side, where no side is a side of its own.
     *
     * @param joint null gives {@link Past#NONE}: sounds of unknown joints say nothing about each other
     * @param from the earliest time of recording, itself included
     * @param to the latest, itself included
     * @param storedSince leaves out what was stored earlier
     */
    public Past past(
            String subject, @Nullable Joint joint, @Nullable Side side, Instant from, Instant to, Instant storedSince) {
        if (joint == null) {
            return Past.NONE;
        }
        List<DiaryEntry> entries =
                database.jdbi().withHandle(handle -> EntryTable.of(handle, subject, joint, side, from, to));
        return new Past(entries.stream()
                .filter(entry -> !entry.storedAt().isBefore(storedSince))
                .map(DiaryEntry::remembered)
                .toList());
    }

    /** The kept recording of an entry of this subject; empty when there is no such entry, or none is kept. */
    public Optional<Path> audio(String subject, String id) {
        return entries(subject).stream()
                .filter(entry -> entry.hasAudio() && entry.id().equals(id))
                .map(entry -> audio.file(id))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Deletes the kept recording of an entry, with what reviewers said of it, and leaves the entry; answers whether there was one.
     */
    public boolean dropAudio(String subject, String id) {
        boolean had = inTransaction(handle -> {
            int entries = handle.createUpdate("UPDATE entry SET has_audio = :no"
                            + " WHERE subject = :subject AND id = :id AND has_audio = :yes")
                    .bind("no", false)
                    .bind("yes", true)
                    .bind("subject", subject)
                    .bind("id", id)
                    .execute();
            if (entries > 0) {
                endReview(handle, id);
            }
            return entries > 0;
        });
        if (had) {
            audio.delete(id);
            database.eraseTraces();
        }
        return had;
    }

    private void endReview(Handle handle, String id) {
        int reviews = handle.createUpdate("DELETE FROM review WHERE entry_id = :id")
                .bind("id", id)
                .execute();
        if (reviews > 0) {
            database.noteErasure(handle);
        }
    }

    /**
     * Erases everything of a subject, audio too. Once this returns there is no trace of it in the files of the database.
     *
     * @return how many entries there were
     * @throws org.jointsound.problem.InputException ({@code overloaded}) if another process kept reading the file, so that
     *     traces may be left in it; erasing again, or opening the diary again, ends them
     */
    public int erase(String subject) {
        return erase("subject = :subject", Map.of("subject", subject));
    }

    /**
     * Erases, as {@link #erase(String)} does, one entry of a subject.
     *
     * @return whether there was one
     */
    public boolean erase(String subject, String id) {
        return erase("subject = :subject AND id = :id", Map.of("subject", subject, "id", id)) > 0;
    }

    /**
     * Erases, as {@link #erase(String)} does, what was stored before a time.
     *
     * @return how many entries there were
     */
    public int expire(Instant storedBefore) {
        return erase("stored_at < :before", Map.of("before", storedBefore));
    }

    private int erase(String which, Map<String, ?> values) {
        int entries = inTransaction(handle -> {
            int deleted = deleted(handle.createQuery("DELETE FROM entry WHERE " + which + " RETURNING id")
                            .bindMap(values))
                    .size();
            if (deleted > 0) {
                database.noteErasure(handle);
            }
            return deleted;
        });
        sweep();
        database.eraseTraces();
        return entries;
    }

    /** Deletes recordings whose entry is gone, or never came because the process ended first. */
    void sweep() {
        inTransaction(handle -> {
            Set<String> kept = handle.createQuery("SELECT id FROM entry WHERE has_audio = :yes")
                    .bind("yes", true)
                    .mapTo(String.class)
                    .set();
            audio.keepOnly(kept);
            return kept;
        });
    }

    private <T> T inTransaction(Function<Handle, T> work) {
        return database.jdbi().inTransaction(handle -> {
            database.writeAlone(handle);
            return work.apply(handle);
        });
    }

    /** The ids of the deleted rows. */
    private static List<String> deleted(Query query) {
        return query.mapTo(String.class).list();
    }
}
