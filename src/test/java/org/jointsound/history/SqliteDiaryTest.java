package org.jointsound.history;

import org.jspecify.annotations.Nullable;

class SqliteDiaryTest extends DiaryContract {
    @Override
    @Nullable
    String url() {
        return null;
    }
}
