package org.jointsound.concern;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How often a joint sounded, where one occasion may have been recorded more than once: whoever tries again because the
 * first recording came out badly has not cracked the joint twice.
 */
public final class Occasions {
    /** As long as a joint needs before it can pop again, see {@link Refractory}. */
    private static final Duration LENGTH = Refractory.PERIOD;

    private Occasions() {}

    /**
     * When each occasion began. A recording less than 20 minutes after the beginning of an occasion belongs to it.
     *
     * @param times of the recordings, in any order; may be empty
     * @return in order of time
     */
    public static List<Instant> starts(Collection<Instant> times) {
        List<Instant> starts = new ArrayList<>();
        for (Instant time : times.stream().sorted().toList()) {
            if (starts.isEmpty() || !time.isBefore(starts.get(starts.size() - 1).plus(LENGTH))) {
                starts.add(time);
            }
        }
        return starts;
    }
}
