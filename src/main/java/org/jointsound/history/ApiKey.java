package org.jointsound.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that was given out; its secret is not kept.
 *
 * @param id a random UUID
 * @param name who or what it was made for, 1 to 64 visible characters
 * @param role what it may do
 * @param createdAt when it was made, to the millisecond
 * @param revokedAt since when it no longer works; null while it does
 */
public record ApiKey(
        String id,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
