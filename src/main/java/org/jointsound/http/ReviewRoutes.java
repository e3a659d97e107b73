package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointsound.history.LabelBasis;
import org.jointsound.history.Opinion;
import org.jointsound.history.ReviewItem;
import org.jointsound.history.ReviewVerdict;
import org.jointsound.json.ReviewAnswerJson;
import org.jointsound.json.ReviewJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Recordings that people may hear: to be looked at, and to be given a label. Every route is open with a key only. */
final class ReviewRoutes {
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String REVIEW = REVIEWS + "/{id}";
    private static final String AUDIO = REVIEW + "/audio";
    private static final String JSON = "application/json";
    /** As RFC 9110, 8.8.3, writes an entity tag; the quotes are easily lost on a command line. */
    private static final Pattern REVISION = Pattern.compile("\"?(\\d{1,6})\"?");

    private static final List<String> VERDICTS = slugs(ReviewVerdict.values(), ReviewVerdict::slug);
    private static final List<String> BASES = slugs(LabelBasis.values(), LabelBasis::slug);

    private final ReviewDesk desk;
    private final Doorkeeper doorkeeper;

    private ReviewRoutes(ReviewDesk desk, Doorkeeper doorkeeper) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
    }

    static void install(JavalinConfig config, ReviewDesk desk, Doorkeeper doorkeeper) {
        ReviewRoutes routes = new ReviewRoutes(desk, doorkeeper);
        routes.get(config, REVIEWS, routes::list);
        routes.get(config, REVIEW, routes::show);
        routes.get(config, AUDIO, routes::audio);
        config.routes.put(REVIEW, routes.guarded(routes::answer));
    }

    /** Where no diary is kept, every address below says so. */
    static void installNone(JavalinConfig config) {
        for (String path : List.of(REVIEWS, REVIEWS + "/*")) {
            config.routes.before(path, ctx -> {
                throw new InputException(
                        ProblemCode.NOT_FOUND,
                        "This service keeps no recordings to be reviewed. It does when started with --data.");
            });
        }
    }

    private void get(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, guarded(handler));
        config.routes.head(path, guarded(handler));
    }

    /** The key comes before anything that is looked up or said. */
    private Handler guarded(Handler handler) {
        return ctx -> {
            doorkeeper.requireResearch(ctx, "Reviews");
            ctx.header("Cache-Control", "no-store");
            handler.handle(ctx);
        };
    }

    private void list(Context ctx) {
        ReviewQuery query = ReviewQuery.of(ctx);
        body(ctx, ReviewJson.write(ReviewView.of(desk.page(query.state(), query.limit(), query.after()))));
    }

    private void show(Context ctx) {
        UploadReader.refuseParameters(ctx);
        answer(ctx, desk.find(ctx.pathParam("id")).orElseThrow(ReviewRoutes::unknown));
    }

    private void audio(Context ctx) throws IOException {
        UploadReader.refuseParameters(ctx);
        Path file = desk.audio(ctx.pathParam("id")).orElseThrow(ReviewRoutes::unknown);
        KeptAudio.send(ctx, file, ReviewRoutes::unknown);
    }

    private void answer(Context ctx) throws IOException {
        UploadReader.refuseParameters(ctx);
        if (!UploadReader.mediaType(ctx.contentType()).equals(JSON)) {
            throw new InputException(
                    ProblemCode.UNSUPPORTED_FORMAT, "The body is of another type. Send an answer as " + JSON + ".");
        }
        int revision = revision(ctx);
        ReviewAnswerJson.Sent sent = ReviewAnswerJson.read(ctx.req().getInputStream(), VERDICTS, BASES);
        String basis = sent.basis();
        Opinion opinion = new Opinion(
                doorkeeper.name(ctx),
                ReviewVerdict.valueOf(sent.verdict().toUpperCase(Locale.ROOT)),
                basis == null ? null : LabelBasis.valueOf(basis.toUpperCase(Locale.ROOT)),
                sent.label(),
                sent.events(),
                sent.note());
        answer(ctx, desk.answer(ctx.pathParam("id"), revision, opinion));
    }

    /** What the reviewer saw, so that nobody overwrites what they did not see. */
    private static int revision(Context ctx) {
        String sent = ctx.header("If-Match");
        Matcher revision = REVISION.matcher(sent == null ? "" : sent.strip());
        if (!revision.matches()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "Say which revision you answer, as If-Match: \"0\" with the number from the recording's revision.");
        }
        return Integer.parseInt(revision.group(1));
    }

    private static void answer(Context ctx, ReviewItem item) {
        ctx.header("ETag", "\"" + item.revision() + "\"");
        body(ctx, ReviewJson.write(ReviewView.of(item)));
    }

    private static void body(Context ctx, String body) {
        if (HandlerType.HEAD.equals(ctx.method())) {
            ctx.res().setContentLengthLong(body.getBytes(StandardCharsets.UTF_8).length);
        }
        ctx.contentType(JSON).result(body);
    }

    private static InputException unknown() {
        return new InputException(ProblemCode.NOT_FOUND, "No recording to be reviewed has this id.");
    }

    private static <E> List<String> slugs(E[] values, Function<E, String> slug) {
        return Stream.of(values).map(slug).toList();
    }
}
