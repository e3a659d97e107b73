package org.jointsound.history;

import org.jspecify.annotations.Nullable;

class SqliteKeysTest extends KeysContract {
    @Override
    @Nullable
    String url() {
        return null;
    }
}
