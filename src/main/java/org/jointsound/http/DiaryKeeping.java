package org.jointsound.http;

import java.time.Duration;
import org.jointsound.history.History;

/**
 * Where the service keeps diaries, and for how long.
 *
 * @param history the database; whoever opened it closes it, after the service has stopped
 * @param retention how long an entry is kept after it was stored, more than nothing
 */
public record DiaryKeeping(History history, Duration retention) {
    public DiaryKeeping {
        if (retention.isZero() || retention.isNegative()) {
            throw new IllegalArgumentException("retention is " + retention + ", must be more than nothing");
        }
    }
}
