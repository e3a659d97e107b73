package org.jointsound.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Recordings that people may hear, those first from whose answers a model would learn most. Whatever is erased from the diary is
 * gone from here too. Safe for many threads.
 */
public final class Reviews {
    private static final Pattern CURSOR =
            Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,20})?(?:E-[0-9]{1,3})?)_([0-9a-f-]{36})");

    private final Database database;
    private final AudioFolder audio;

    Reviews(Database database, AudioFolder audio) {
        this.database = database;
        this.audio = audio;
    }

    /**
     * A part of the queue.
     *
     * @param next what to ask with for the part after it; null at the end
     */
    public record Page(List<ReviewItem> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A part of the queue, by falling priority.
     *
     * @param state which ones; null for those that are open or done
     * @param limit how many at most, at least 1
     * @param after {@link Page#next} of the part before; null for the first
     * @param storedSince leaves out what was stored earlier
     * @throws InputException ({@code validation}) if {@code after} is none
     */
    public Page page(@Nullable ReviewState state, int limit, @Nullable String after, Instant storedSince) {
        Matcher cursor = CURSOR.matcher(after == null ? "" : after);
        if (after != null && !cursor.matches()) {
            throw new InputException(
                    ProblemCode.VALIDATION, "What is given as after is not the next of an earlier page.");
        }
        String where = (state == null ? "state <> 'unasked'" : "state = :state")
                + (after == null ? "" : " AND (priority < :priority OR (priority = :priority AND entry_id > :id))");
        return database.jdbi().withHandle(handle -> {
            Query query = handle.createQuery("SELECT entry_id FROM entry JOIN review ON review.entry_id = entry.id"
                            + " WHERE entry.stored_at >= :since AND " + where
                            + " ORDER BY priority DESC, entry_id LIMIT :limit")
                    .bind("since", storedSince)
                    .bind("limit", limit + 1);
            if (state != null) {
                query.bind("state", state.slug());
            }
            if (after != null) {
                query.bind("priority", Double.parseDouble(cursor.group(1))).bind("id", cursor.group(2));
            }
            return page(handle, query.mapTo(String.class).list(), limit);
        });
    }

    private static Page page(Handle handle, List<String> ids, int limit) {
        List<ReviewItem> items = new ArrayList<>();
        for (String id : ids.subList(0, Math.min(limit, ids.size()))) {
            ReviewTable.of(handle, id).ifPresent(items::add);
        }
        if (ids.size() <= limit || items.isEmpty()) {
            return new Page(items, null);
        }
        ReviewItem last = items.get(items.size() - 1);
        return new Page(items, last.finding().priority() + "_" + last.entry().id());
    }

    /** The one with this id; empty when there is none, or when nobody may hear it any more. */
    public Optional<ReviewItem> find(String id, Instant storedSince) {
        return database.jdbi().withHandle(handle -> kept(handle, id, storedSince));
    }

    /** Its recording. */
    public Optional<Path> audio(String id, Instant storedSince) {
        return find(id, storedSince).map(this::recording).filter(Files::isRegularFile);
    }

    /**
     * Adds an answer, for good once this returns.
     *
     * @param revision of what the answer was given to
     * @return the item with it
     * @throws InputException {@code not-found} if there is no such item; {@code conflict} if somebody answered since, or
     *     there is nothing to take back; {@code validation} if the answer does not fit the recording
     */
    public ReviewItem answer(String id, int revision, Opinion opinion, Instant now, Instant storedSince) {
        return inTransaction(handle -> {
            ReviewItem item = kept(handle, id, storedSince).orElseThrow(Reviews::unknown);
            if (item.revision() != revision) {
                throw new InputException(
                        ProblemCode.CONFLICT,
                        "Somebody answered since: the revision is %d, not %d. Look at it again, then answer with that."
                                .formatted(item.revision(), revision));
            }
            return add(handle, item, opinion, now);
        });
    }

    /**
     * Adds several answers, or none of them.
     *
     * @param opinions by the items' ids
     * @param again whether an item that has an answer gets another one; otherwise it is refused
     * @throws InputException as {@link #answer} does
     */
    public void answer(Map<String, Opinion> opinions, boolean again, Instant now) {
        inTransaction(handle -> {
            opinions.forEach((id, opinion) -> {
                ReviewItem item = ReviewTable.of(handle, id).orElseThrow(Reviews::unknown);
                if (item.decision().isPresent() && !again) {
                    throw new InputException(
                            ProblemCode.CONFLICT,
                            id
                                    + " has an answer already. Nothing was imported; leave it out, or ask for second answers.");
                }
                add(handle, item, opinion, now);
            });
            return opinions.size();
        });
    }

    /** Where the recording of an item lies, unless it was erased since. */
    public Path recording(ReviewItem item) {
        return audio.file(item.entry().id());
    }

    /** All that have an answer that stands, by when they were stored. */
    public List<ReviewItem> decided() {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT entry_id FROM entry JOIN review ON review.entry_id = entry.id"
                        + " WHERE state = :done ORDER BY entry.stored_at, entry_id")
                .bind("done", ReviewState.DONE.slug())
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> ReviewTable.of(handle, id).stream())
                .toList());
    }

    private static ReviewItem add(Handle handle, ReviewItem item, Opinion opinion, Instant now) {
        ReviewAnswer answer = opinion.on(item, now);
        List<ReviewAnswer> answers = new ArrayList<>(item.answers());
        answers.add(answer);
        ReviewItem answered = new ReviewItem(item.entry(), item.finding(), answers);
        ReviewTable.add(handle, answered, answer);
        return answered;
    }

    private static Optional<ReviewItem> kept(Handle handle, String id, Instant storedSince) {
        return ReviewTable.of(handle, id)
                .filter(item -> !item.entry().storedAt().isBefore(storedSince));
    }

    private static InputException unknown() {
        return new InputException(ProblemCode.NOT_FOUND, "No recording to be reviewed has this id.");
    }

    private <T> T inTransaction(Function<Handle, T> work) {
        return database.jdbi().inTransaction(handle -> {
            database.writeAlone(handle);
            return work.apply(handle);
        });
    }
}
