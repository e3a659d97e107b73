package org.jointsound.history;

import org.jspecify.annotations.Nullable;

class SqliteDriftTest extends DriftContract {
    @Override
    @Nullable
    String url() {
        return null;
    }
}
