package org.jointsound.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Past;
import org.jointsound.concern.Side;
import org.jspecify.annotations.Nullable;

/** Diaries of the people who allowed storing, each under the pseudonym its caller chose. Safe for many threads. */
public final class Diary {
    Diary() {}

    /**
     * Keeps an entry, for good once this returns. The same recording (by its digest) of the same subject is kept once: a
     * later result replaces the earlier one, with its audio.
     *
     * @param audio the recording to copy beside the entry; null if and only if the entry has no audio
     * @throws IllegalArgumentException if the entry and {@code audio} disagree
     */
    public void keep(DiaryEntry entry, @Nullable Path audio) {
        throw new UnsupportedOperationException(entry.id() + audio);
    }

    /** The entries of a subject by when they were recorded; empty when there are none. */
    public List<DiaryEntry> entries(String subject) {
        throw new UnsupportedOperationException(subject);
    }

    /**
     * What is remembered of exactly this subject, joint and side, where no side is a side of its own.
     *
     * @param joint null gives {@link Past#NONE}: sounds of unknown joints say nothing about each other
     * @param from the earliest time of recording, itself included
     * @param to the latest, itself included
     */
    public Past past(String subject, @Nullable Joint joint, @Nullable Side side, Instant from, Instant to) {
        throw new UnsupportedOperationException(subject + joint + side + from + to);
    }

    /** The kept recording of an entry of this subject; empty when there is no such entry, or none is kept. */
    public Optional<Path> audio(String subject, String id) {
        throw new UnsupportedOperationException(subject + id);
    }

    /** Deletes the kept recording of an entry and leaves the entry; answers whether there was one. */
    public boolean dropAudio(String subject, String id) {
        throw new UnsupportedOperationException(subject + id);
    }

    /**
     * Erases everything of a subject, audio too. Once this returns there is no trace of it in the files of the database.
     *
     * @return how many entries there were
     * @throws org.jointsound.problem.InputException ({@code overloaded}) if another process kept reading the file, so that
     *     traces may be left in it; erasing again, or opening the diary again, ends them
     */
    public int erase(String subject) {
        throw new UnsupportedOperationException(subject);
    }

    /**
     * Erases, as {@link #erase} does, what was stored before a time.
     *
     * @return how many entries there were
     */
    public int expire(Instant storedBefore) {
        throw new UnsupportedOperationException(storedBefore.toString());
    }
}
