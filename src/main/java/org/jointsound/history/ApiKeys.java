package org.jointsound.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.Digests;

/** The keys that were given out. */
public final class ApiKeys {
    private static final String PREFIX = "js_";
    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    /** Letters, marks, digits, punctuation and symbols, with spaces inside. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,64}$)[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]+( [\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]+)*");

    private static final String SELECT = "SELECT id, name, role, digest, created_at, revoked_at FROM api_key";

    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A new key.
     *
     * @param secret what its owner shows; it is kept nowhere, so it is seen here only
     */
    public record Issued(ApiKey key, String secret) {}

    /**
     * Makes a key.
     *
     * @throws InputException ({@code validation}) if the name has not 1 to 64 visible characters
     */
    public Issued create(String name, Role role, Instant now) {
        if (!NAME.matcher(name).matches()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "A key's name has 1 to 64 visible characters, with single spaces inside only; choose another name.");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKey key = new ApiKey(UUID.randomUUID().toString(), name, role, now.truncatedTo(ChronoUnit.MILLIS), null);
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO api_key (id, name, role, digest, created_at)"
                        + " VALUES (:id, :name, :role, :digest, :createdAt)")
                .bind("id", key.id())
                .bind("name", name)
                .bind("role", role.slug())
                .bind("digest", digest(secret))
                .bind("createdAt", key.createdAt())
                .execute());
        return new Issued(key, secret);
    }

    /** Every key, revoked ones too, oldest first. */
    public List<ApiKey> list() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " ORDER BY created_at, id")
                .map((rows, context) -> key(rows))
                .list());
    }

    /** Ends a key for good; answers whether one that worked was there. */
    public boolean revoke(String id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "UPDATE api_key SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .bind("now", now.truncatedTo(ChronoUnit.MILLIS))
                        .bind("id", id)
                        .execute())
                > 0;
    }

    /** The key that this is the secret of; empty for a revoked one and for anything that is no secret. */
    public Optional<ApiKey> find(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        byte[] digest = digest(secret).getBytes(StandardCharsets.US_ASCII);
        return jdbi
                .withHandle(handle -> handle.createQuery(SELECT + " WHERE revoked_at IS NULL")
                        .map((rows, context) -> Map.entry(key(rows), rows.getString("digest")))
                        .list())
                .stream()
                // Not in the database, which would take longer the more of a digest is right.
                .filter(kept -> MessageDigest.isEqual(digest, kept.getValue().getBytes(StandardCharsets.US_ASCII)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String digest(String secret) {
        return Digests.sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getTimestamp("created_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
