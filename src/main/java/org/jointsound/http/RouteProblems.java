package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EofException;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a route throws into a problem. */
final class RouteProblems {
    private static final Logger LOG = LoggerFactory.getLogger(RouteProblems.class);

    private RouteProblems() {}

    static void install(JavalinConfig config) {
        config.routes.exception(InputException.class, (e, ctx) -> send(ctx, e.problem()));
        config.routes.exception(
                HttpResponseException.class, (e, ctx) -> send(ctx, ProblemAnswer.ofStatus(e.getStatus())));
        config.routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> {
            ctx.header("Allow", String.join(", ", e.getDetails().values()));
            send(ctx, ProblemAnswer.ofStatus(e.getStatus()));
        });
        config.routes.exception(DiaryException.class, (e, ctx) -> send(ctx, unreached(e)));
        config.routes.exception(StorageException.class, (e, ctx) -> send(ctx, unkept(e)));
        config.routes.exception(
                IOException.class, (e, ctx) -> send(ctx, brokenOff(e) ? ProblemAnswer.ofStatus(408) : unexpected(e)));
        config.routes.exception(Exception.class, (e, ctx) -> send(ctx, unexpected(e)));
        config.router.javaLangErrorHandler((response, error) -> send(response, unexpected(error)));
    }

    static void send(Context ctx, Problem problem) {
        send(ctx, ProblemAnswer.of(problem));
    }

    private static void send(Context ctx, ProblemAnswer answer) {
        if (!Drain.rest(ctx.req())) {
            ctx.header("Connection", "close");
        }
        ctx.status(answer.status());
        answer.headers().forEach(ctx::header);
        // As bytes: of a type that it does not know the server would write a text in Latin-1, with ? for all that is
        // none.
        ctx.result(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the client went away or fell silent, which is no failure of ours. */
    private static boolean brokenOff(IOException e) {
        return e instanceof EofException || e.getCause() instanceof TimeoutException;
    }

    /** A full disk is ours to mend, and the client's to wait for. */
    private static ProblemAnswer unkept(StorageException failure) {
        ProblemAnswer answer = ProblemAnswer.of(
                Problem.of(ProblemCode.OVERLOADED, "The service cannot keep uploads at the moment. Try again later."));
        LOG.error("{}: an upload could not be kept", answer.id(), failure);
        return answer;
    }

    private static ProblemAnswer unreached(DiaryException failure) {
        ProblemAnswer answer = ProblemAnswer.of(Problem.of(ProblemCode.OVERLOADED, failure.detail()));
        LOG.error("{}: the diary could not be used", answer.id(), failure);
        return answer;
    }

    private static ProblemAnswer unexpected(Throwable failure) {
        ProblemAnswer answer = ProblemAnswer.internal();
        LOG.error("{} failed", answer.id(), failure);
        return answer;
    }

    private static void send(HttpServletResponse response, ProblemAnswer answer) {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        try {
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
