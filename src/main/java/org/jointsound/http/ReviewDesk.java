package org.jointsound.http;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointsound.history.Opinion;
import org.jointsound.history.ReviewItem;
import org.jointsound.history.ReviewState;
import org.jointsound.history.Reviews;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The service's way to reviews. What is past its time is not shown here, also before it is erased. A failure of the database is a
 * {@link DiaryException}.
 */
final class ReviewDesk {
    private final Reviews reviews;
    private final Duration retention;
    private final InstantSource clock;

    ReviewDesk(Reviews reviews, Duration retention, InstantSource clock) {
        this.reviews = reviews;
        this.retention = retention;
        this.clock = clock;
    }

    Reviews.Page page(@Nullable ReviewState state, int limit, @Nullable String after) {
        return reach(() -> reviews.page(state, limit, after, oldestStored()));
    }

    Optional<ReviewItem> find(String id) {
        return reach(() -> reviews.find(id, oldestStored()));
    }

    Optional<Path> audio(String id) {
        return reach(() -> reviews.audio(id, oldestStored()));
    }

    ReviewItem answer(String id, int revision, Opinion opinion) {
        return reach(() -> reviews.answer(id, revision, opinion, clock.instant(), oldestStored()));
    }

    private Instant oldestStored() {
        return clock.instant().minus(retention);
    }

    private static <T> T reach(Supplier<T> work) {
        try {
            return work.get();
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DiaryException("The reviews cannot be reached at the moment. Try again later.", e);
        }
    }
}
