package org.jointsound.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jointsound.history.ApiKey;
import org.jointsound.history.ApiKeys;
import org.jointsound.history.Role;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Tells who may do what. Keys are looked up for each request, so that a new or a revoked one counts at once. */
final class Doorkeeper {
    private static final String SCHEME = "bearer ";
    private static final String ROLE = Doorkeeper.class.getName() + ".role";
    private static final String NAME = Doorkeeper.class.getName() + ".name";
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> PROXY_HEADERS =
            Set.of("forwarded", "x-real-ip", "via", "cf-connecting-ip", "true-client-ip");

    private static final String PROXY_PREFIX = "x-forwarded-";

    private final @Nullable ApiKeys keys;

    /**
     * A doorkeeper.
     *
     * @param keys those that open; null when the service knows none
     */
    Doorkeeper(@Nullable ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * Looks at a request's key, if it brings one.
     *
     * @throws InputException {@code unauthorised} if it brings something that opens nothing
     */
    void check(Context ctx) {
        List<String> sent = Collections.list(ctx.req().getHeaders("Authorization"));
        if (!sent.isEmpty()) {
            ApiKey key = key(sent);
            ctx.attribute(ROLE, key.role());
            ctx.attribute(NAME, key.name());
        }
    }

    /** Whether this caller may have something remembered, or judged by what is: with any key, or from this machine. */
    boolean mayRemember(Context ctx) {
        return ctx.attribute(ROLE) != null || isLocal(ctx);
    }

    /**
     * Lets only those pass who may read and erase diaries.
     *
     * @throws InputException {@code unauthorised} without a key, {@code forbidden} with one of another role
     */
    void requireReader(Context ctx) {
        requireResearch(ctx, "Diaries");
    }

    /**
     * Lets only those pass who may do research.
     *
     * @param what they want, to begin a sentence with
     * @throws InputException {@code unauthorised} without a key, {@code forbidden} with one of another role
     */
    void requireResearch(Context ctx, String what) {
        Role role = ctx.attribute(ROLE);
        if (role == null) {
            throw new InputException(
                    ProblemCode.UNAUTHORISED,
                    what + " are open with a key only. Send it as Authorization: Bearer KEY.");
        }
        if (role == Role.CLASSIFY) {
            throw new InputException(
                    ProblemCode.FORBIDDEN,
                    what + " are not open to a key of role classify. Use one of role research or admin.");
        }
    }

    /** What the key of a request is called; only where a key was required. */
    String keyName(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(NAME), "a key was required");
    }

    private ApiKey key(List<String> sent) {
        String header = sent.get(0);
        if (keys != null && sent.size() == 1 && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            ApiKey key = find(keys, header.substring(SCHEME.length()).strip());
            if (key != null) {
                return key;
            }
        }
        throw new InputException(
                ProblemCode.UNAUTHORISED,
                "The key is not known here, or not any more. Send one valid key as Authorization: Bearer KEY, or none.");
    }

    private static @Nullable ApiKey find(ApiKeys keys, String secret) {
        try {
            return keys.find(secret).orElse(null);
        } catch (RuntimeException e) {
            throw new DiaryException("The keys cannot be looked up at the moment. Try again later.", e);
        }
    }

    /**
     * Whether the request was made on this machine, by itself: not through a proxy, which stands for somebody elsewhere, and
     * not by a page from elsewhere in a browser.
     */
    private static boolean isLocal(Context ctx) {
        return isLoopback(ctx.req().getRemoteAddr())
                && Collections.list(ctx.req().getHeaderNames()).stream().noneMatch(Doorkeeper::isOfProxy)
                && isLocalOrigin(ctx.req().getHeader("Origin"));
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return PROXY_HEADERS.contains(name) || name.startsWith(PROXY_PREFIX);
    }

    private static boolean isLoopback(String address) {
        try {
            // A literal address, so that nothing is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isLocalOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            String host = URI.create(origin).getHost();
            return host != null && LOCAL_NAMES.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
