package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jointsound.concern.SymptomReport;
import org.jointsound.history.DiaryEntry;
import org.jointsound.json.DiaryJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** What is kept of a subject: to be read, and to be erased. Every route is open with a key only. */
final class SubjectRoutes {
    private static final String SUBJECT = "/api/v1/subjects/{subject}";
    private static final String DIARY = SUBJECT + "/diary";
    private static final String ENTRY = DIARY + "/{id}";
    private static final String AUDIO = ENTRY + "/audio";

    private final DiaryDesk desk;
    private final Doorkeeper doorkeeper;
    private final InstantSource clock;

    private SubjectRoutes(DiaryDesk desk, Doorkeeper doorkeeper, InstantSource clock) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    static void install(JavalinConfig config, DiaryDesk desk, Doorkeeper doorkeeper, InstantSource clock) {
        SubjectRoutes routes = new SubjectRoutes(desk, doorkeeper, clock);
        for (String path : List.of(SUBJECT, DIARY)) {
            config.routes.get(path, routes.guarded(routes::show));
            config.routes.head(path, routes.guarded(routes::show));
            config.routes.delete(path, routes.guarded(routes::erase));
        }
        config.routes.delete(ENTRY, routes.guarded(routes::eraseEntry));
        config.routes.get(AUDIO, routes.guarded(routes::audio));
        config.routes.head(AUDIO, routes.guarded(routes::audio));
        config.routes.delete(AUDIO, routes.guarded(routes::dropAudio));
    }

    /** Where no diary is kept, every address below says so. */
    static void installNone(JavalinConfig config) {
        config.routes.before("/api/v1/subjects/*", ctx -> {
            throw new InputException(
                    ProblemCode.NOT_FOUND, "This service keeps no diary. It does when started with --data.");
        });
    }

    /** The key comes before anything that is looked up or said. */
    private Handler guarded(Handler handler) {
        return ctx -> {
            doorkeeper.requireResearch(ctx, "Diaries");
            ctx.header("Cache-Control", "no-store");
            handler.handle(ctx);
        };
    }

    private void show(Context ctx) {
        DiaryForm form = DiaryForm.wanted(ctx);
        String subject = subject(ctx);
        List<DiaryEntry> entries = desk.entries(subject);
        if (entries.isEmpty()) {
            throw new InputException(ProblemCode.NOT_FOUND, "Nothing is kept of this subject.");
        }
        DiaryJson.Diary diary = DiaryView.of(subject, entries, clock.instant());
        ctx.header("Vary", "Accept");
        body(ctx, form.mediaType(), form.write(diary));
    }

    private void erase(Context ctx) {
        UploadReader.refuseParameters(ctx);
        desk.erase(subject(ctx));
        ctx.status(204);
    }

    private void eraseEntry(Context ctx) {
        UploadReader.refuseParameters(ctx);
        desk.erase(subject(ctx), ctx.pathParam("id"));
        ctx.status(204);
    }

    private void audio(Context ctx) throws IOException {
        UploadReader.refuseParameters(ctx);
        Path file = desk.audio(subject(ctx), ctx.pathParam("id")).orElseThrow(SubjectRoutes::noAudio);
        KeptAudio.send(ctx, file, SubjectRoutes::noAudio);
    }

    private void dropAudio(Context ctx) {
        UploadReader.refuseParameters(ctx);
        if (!desk.dropAudio(subject(ctx), ctx.pathParam("id"))) {
            throw noAudio();
        }
        ctx.status(204);
    }

    private static String subject(Context ctx) {
        String subject = ctx.pathParam("subject");
        if (!SymptomReport.SUBJECT.matcher(subject).matches()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "A subject is 1 to 64 letters, digits, dots, colons, hyphens and underscores.");
        }
        return subject;
    }

    private static InputException noAudio() {
        return new InputException(ProblemCode.NOT_FOUND, "No recording is kept here.");
    }

    private static void body(Context ctx, String mediaType, String body) {
        if (HandlerType.HEAD.equals(ctx.method())) {
            ctx.res().setContentLengthLong(body.getBytes(StandardCharsets.UTF_8).length);
        }
        ctx.contentType(mediaType).result(body);
    }
}
