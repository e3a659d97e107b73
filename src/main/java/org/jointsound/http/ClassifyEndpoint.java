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

/** One recording in, its report out; what is to be stored is stored before the answer is given. */
final class ClassifyEndpoint implements Handler {
    /** Says what is kept; not an address, because that would put the subject into the logs of proxies. */
    private static final String STORED = "X-JointSound-Stored";

    private final @Nullable ByLanguage<Analyser> analysers;
    private final UploadReader uploads;
    private final Admission admission;
    private final Turnstile turnstile;
    private final Memory memory;
    private final DriftWatch drift;

    ClassifyEndpoint(
            @Nullable ByLanguage<Analyser> analysers,
            UploadReader uploads,
            Admission admission,
            Turnstile turnstile,
            Memory memory,
            DriftWatch drift) {
        this.analysers = analysers;
        this.uploads = uploads;
        this.admission = admission;
        this.turnstile = turnstile;
        this.memory = memory;
        this.drift = drift;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        ByLanguage<Analyser> ready = analysers;
        if (ready == null) {
            throw new InputException(ProblemCode.MODEL_NOT_READY, "No model is loaded, so nothing can be classified.");
        }
        ctx.header("Cache-Control", "no-store");
        answer(ctx, admission.pass(() -> classify(ready.askedFor(ctx), ctx)));
    }

    private FileOutcome classify(Analyser ready, Context ctx) throws Exception {
        try (Memory.Request request = memory.begin(ctx);
                Upload upload = uploads.read(ctx)) {
            request.requireStorable(upload.storing(), upload.context());
            Circumstances known = request.known(upload.context());
            FileOutcome outcome = turnstile.pass(() -> ready.analyse(upload.file(), upload.name(), known));
            drift.seen(outcome);
            if (outcome instanceof FileOutcome.Analysed analysed && upload.storing() != Storing.NONE) {
                request.keep(upload.storing(), upload.context(), analysed.report(), upload.file());
                ctx.header(STORED, upload.storing().slug());
            }
            return outcome;
        }
    }

    private static void answer(Context ctx, FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Analysed analysed) {
            ByLanguage.say(ctx);
            ctx.contentType("application/json").result(ReportJson.write(analysed.report()));
        } else if (outcome instanceof FileOutcome.Refused refused) {
            RouteProblems.send(ctx, refused.problem());
        }
    }
}
