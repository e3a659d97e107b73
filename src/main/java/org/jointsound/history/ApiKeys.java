package org.jointsound.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys that were given out. */
public final class ApiKeys {
    ApiKeys() {}

    /**
     * A new key.
     *
     * @param secret what its owner shows; it is kept nowhere, so it is seen here only
     */
    public record Issued(ApiKey key, String secret) {}

    /**
     * Makes a key.
     *
     * @throws org.jointsound.problem.InputException ({@code validation}) if the name has not 1 to 64 visible characters
     */
    public Issued create(String name, Role role, Instant now) {
        throw new UnsupportedOperationException(name + role + now);
    }

    /** Every key, revoked ones too, oldest first. */
    public List<ApiKey> list() {
        throw new UnsupportedOperationException();
    }

    /** Ends a key for good; answers whether one that worked was there. */
    public boolean revoke(String id, Instant now) {
        throw new UnsupportedOperationException(id + now);
    }

    /** The key that this is the secret of; empty for a revoked one and for anything that is no secret. */
    public Optional<ApiKey> find(String secret) {
        throw new UnsupportedOperationException(secret);
    }
}
