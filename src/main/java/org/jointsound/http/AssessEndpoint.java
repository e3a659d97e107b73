package org.jointsound.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.Concern;
import org.jointsound.json.Assessment;
import org.jointsound.json.ConcernJson;
import org.jointsound.json.SymptomReportJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** A symptom report in, without a recording; its concern out. */
final class AssessEndpoint implements Handler {
    private static final String JSON = "application/json";

    private final ServedModels models;
    private final Memory memory;

    /** Judges by the table of the model that answers. */
    AssessEndpoint(ServedModels models, Memory memory) {
        this.models = models;
        this.memory = memory;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        UploadReader.refuseParameters(ctx);
        if (!UploadReader.mediaType(ctx.contentType()).equals(JSON)) {
            throw new InputException(
                    ProblemCode.UNSUPPORTED_FORMAT,
                    "The body is of another type. Send a symptom report as " + JSON + ".");
        }
        ctx.header("Cache-Control", "no-store");
        try (Memory.Request request = memory.begin(ctx)) {
            ConcernByLanguage table = models.concern();
            Assessment assessment = SymptomReportJson.readAssessment(ctx.req().getInputStream(), table.sounds());
            Circumstances known = request.known(assessment.report());
            Concern concern = table.policies().askedFor(ctx).assess(known, assessment.sound());
            ByLanguage.say(ctx);
            ctx.contentType(JSON).result(ConcernJson.write(concern));
        }
    }
}
