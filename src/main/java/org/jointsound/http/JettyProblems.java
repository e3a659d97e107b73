package org.jointsound.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers where Jetty refuses a request before Javalin sees it, in the same form as everywhere else. */
final class JettyProblems implements Request.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyProblems.class);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemAnswer answer = ProblemAnswer.ofStatus(response.getStatus());
        if (answer.status() == 500) {
            log(answer, request.getAttribute(ErrorHandler.ERROR_EXCEPTION));
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        boolean head = "HEAD".equals(request.getMethod());
        ByteBuffer body = head ? ByteBuffer.allocate(0) : StandardCharsets.UTF_8.encode(answer.body());
        response.write(true, body, callback);
        return true;
    }

    private static void log(ProblemAnswer answer, Object failure) {
        if (failure instanceof Throwable thrown && !(failure instanceof HttpException)) {
            LOG.error("{} failed below the routes", answer.id(), thrown);
        } else {
            LOG.error("{} failed below the routes, without a cause", answer.id());
        }
    }
}
