package org.jointsound.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.concern.Circumstances;
import org.jointsound.json.ReportJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One recording in, its report out. */
final class ClassifyEndpoint implements Handler {
    private final @Nullable Analyser analyser;
    private final UploadReader uploads;
    private final Admission admission;
    private final Turnstile turnstile;

    ClassifyEndpoint(@Nullable Analyser analyser, UploadReader uploads, Admission admission, Turnstile turnstile) {
        this.analyser = analyser;
        this.uploads = uploads;
        this.admission = admission;
        this.turnstile = turnstile;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        Analyser ready = analyser;
        if (ready == null) {
            throw new InputException(ProblemCode.MODEL_NOT_READY, "No model is loaded, so nothing can be classified.");
        }
        ctx.header("Cache-Control", "no-store");
        answer(ctx, admission.pass(() -> classify(ready, ctx)));
    }

    private FileOutcome classify(Analyser ready, Context ctx) throws Exception {
        try (Upload upload = uploads.read(ctx)) {
            return turnstile.pass(
                    () -> ready.analyse(upload.file(), upload.name(), Circumstances.of(upload.context())));
        }
    }

    private static void answer(Context ctx, FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Analysed analysed) {
            ctx.contentType("application/json").result(ReportJson.write(analysed.report()));
        } else if (outcome instanceof FileOutcome.Refused refused) {
            RouteProblems.send(ctx, refused.problem());
        }
    }
}
