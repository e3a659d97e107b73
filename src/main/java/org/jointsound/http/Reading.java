package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;

/** Addresses that are only read. */
final class Reading {
    static final String JSON = "application/json";

    private Reading() {}

    /** What can be read can be asked for its headers alone, too. */
    static void get(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    static void json(Context ctx, String body) {
        answer(ctx, JSON, body);
    }

    static void answer(Context ctx, String mediaType, String body) {
        if (HandlerType.HEAD.equals(ctx.method())) {
            // The body is not sent, and beyond a buffer's size nobody else counts it.
            ctx.res().setContentLengthLong(body.getBytes(StandardCharsets.UTF_8).length);
        }
        ctx.contentType(mediaType).result(body);
    }
}
