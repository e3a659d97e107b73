package org.jointsound.history;

import org.jspecify.annotations.Nullable;

class SqliteReviewAnswersTest extends ReviewAnswersContract {
    @Override
    @Nullable
    String url() {
        return null;
    }
}
