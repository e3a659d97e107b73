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

    private final ServedModels models;
    private final Metrics metrics;
    private final UploadReader uploads;
    private final Admission admission;
    private final Turnstile turnstile;
    private final Memory memory;
    private final DriftWatch drift;

    ClassifyEndpoint(
            ServedModels models,
            Metrics metrics,
            UploadReader uploads,
            Admission admission,
            Turnstile turnstile,
            Memory memory,
            DriftWatch drift) {
        this.models = models;
        this.metrics = metrics;
        this.uploads = uploads;
        this.admission = admission;
        this.turnstile = turnstile;
        this.memory = memory;
        this.drift = drift;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        // Once: a request that has begun ends with the model that it began with, whatever becomes of the alias.
        ServedModel served = models.now();
        if (served == null) {
            throw new InputException(ProblemCode.MODEL_NOT_READY, "No model is loaded, so nothing can be classified.");
        }
        ctx.header("Cache-Control", "no-store");
        try {
            FileOutcome outcome =
                    admission.pass(() -> classify(served.analysers().askedFor(ctx), ctx));
            count(outcome, served.shadow());
            answer(ctx, outcome);
        } catch (InputException e) {
            metrics.refused(e.problem().code());
            throw e;
        }
    }

    private void count(FileOutcome outcome, ServedModel.@Nullable Shadow shadow) {
        if (outcome instanceof FileOutcome.Refused refused) {
            metrics.refused(refused.problem().code());
        } else if (outcome instanceof FileOutcome.Analysed analysed) {
            metrics.report(analysed.report());
            if (shadow != null && shadow.idle() == null) {
                metrics.shadow(analysed.report(), shadow.version(), analysed.second());
            }
        }
    }

    private FileOutcome classify(Analyser ready, Context ctx) throws Exception {
        try (Memory.Request request = memory.begin(ctx);
                Upload upload = uploads.read(ctx)) {
            request.requireStorable(upload.storing(), upload.context());
            Circumstances known = request.known(upload.context());
            FileOutcome outcome = turnstile.pass(() -> ready.analyse(upload.file(), upload.name(), known));
            drift.seen(outcome);
            if (outcome instanceof FileOutcome.Analysed analysed && upload.storing() != Storing.NONE) {
                request.keep(upload, analysed);
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
