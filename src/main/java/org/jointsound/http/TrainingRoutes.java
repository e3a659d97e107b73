package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jointsound.json.TrainingOrderJson;
import org.jointsound.json.TrainingState;
import org.jointsound.json.TrainingStateJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Trainings over HTTP. Every route is open with a key only. */
final class TrainingRoutes {
    private static final String ALL = "/api/v1/trainings";
    private static final String ONE = ALL + "/{id}";
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";
    /** A dataset is larger than a recording, and its sender is known. */
    private static final Duration UPLOAD_TIME = Duration.ofMinutes(15);

    private final TrainingDesk desk;
    private final Doorkeeper doorkeeper;
    private final DatasetArchive.Limits limits = DatasetArchive.Limits.standard();

    private TrainingRoutes(TrainingDesk desk, Doorkeeper doorkeeper) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
    }

    static void install(JavalinConfig config, TrainingDesk desk, TrainingEvents events, Doorkeeper doorkeeper) {
        TrainingRoutes routes = new TrainingRoutes(desk, doorkeeper);
        config.routes.post(ALL, routes.guarded(routes::begin));
        config.routes.get(ALL, routes.guarded(ctx -> json(ctx, TrainingStateJson.write(desk.list()))));
        config.routes.head(ALL, routes.guarded(ctx -> json(ctx, TrainingStateJson.write(desk.list()))));
        config.routes.get(ONE, routes.guarded(routes::show));
        config.routes.head(ONE, routes.guarded(routes::show));
        config.routes.delete(ONE, routes.guarded(routes::cancel));
        config.routes.get(ONE + "/events", routes.guarded(ctx -> events.send(ctx, desk.job(ctx.pathParam("id")))));
    }

    /** Where nothing is kept, every address below says so. */
    static void installNone(JavalinConfig config) {
        for (String path : List.of(ALL, ALL + "/*")) {
            config.routes.before(path, ctx -> {
                throw new InputException(
                        ProblemCode.NOT_FOUND, "This service takes no trainings. It does when started with --data.");
            });
        }
    }

    /** The key comes before anything that is looked up or said. */
    private Handler guarded(Handler handler) {
        return ctx -> {
            doorkeeper.requireResearch(ctx, "Trainings");
            UploadReader.refuseParameters(ctx);
            ctx.header("Cache-Control", "no-store");
            handler.handle(ctx);
        };
    }

    private void begin(Context ctx) throws IOException {
        String header = ctx.req().getHeader("Content-Type");
        String contentType = header == null ? "" : header;
        String type = UploadReader.mediaType(contentType);
        if (!type.equals(JSON) && !type.equals(FORM)) {
            throw new InputException(
                    ProblemCode.UNSUPPORTED_FORMAT,
                    "The body is of another type. Send " + JSON + " that names a dataset, or " + FORM
                            + " with parts named request and archive.");
        }
        if (ctx.req().getContentLengthLong() > TrainingForm.maxBytes(limits)) {
            throw new InputException(TrainingForm.tooLarge(limits));
        }
        String by = "key " + doorkeeper.name(ctx);
        try (TrainingDesk.Intake intake = desk.enter();
                BodyStream body = new BodyStream(ctx.req(), UPLOAD_TIME)) {
            TrainingState begun;
            if (type.equals(JSON)) {
                begun = intake.begin(TrainingOrderJson.read(body, false), null, by);
            } else {
                TrainingForm form = TrainingForm.read(body, contentType, intake.folder(), limits);
                begun = intake.begin(form.order(), form.dataset(), by);
            }
            ctx.status(202).header("Location", TrainingStateJson.address(begun.id()));
            json(ctx, TrainingStateJson.write(begun));
        }
    }

    private void show(Context ctx) {
        json(ctx, TrainingStateJson.write(desk.job(ctx.pathParam("id")).state()));
    }

    private void cancel(Context ctx) {
        TrainingState state = desk.cancel(ctx.pathParam("id"));
        ctx.status(state.status().ended() ? 200 : 202);
        json(ctx, TrainingStateJson.write(state));
    }

    private static void json(Context ctx, String body) {
        if (HandlerType.HEAD.equals(ctx.method())) {
            ctx.res().setContentLengthLong(body.getBytes(StandardCharsets.UTF_8).length);
        }
        ctx.contentType(JSON).result(body);
    }
}
