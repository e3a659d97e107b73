package org.jointsound.history;

import org.jspecify.annotations.Nullable;

class SqliteReviewsTest extends ReviewsContract {
    @Override
    @Nullable
    String url() {
        return null;
    }
}
