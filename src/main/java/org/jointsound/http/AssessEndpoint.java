package org.jointsound.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.Concern;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.Language;
import org.jointsound.json.Assessment;
import org.jointsound.json.ConcernJson;
import org.jointsound.json.SymptomReportJson;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** A symptom report in, without a recording; its concern out. */
final class AssessEndpoint implements Handler {
    private static final String JSON = "application/json";

    private final ByLanguage<ConcernPolicy> policies;
    private final List<Label> sounds;
    private final Memory memory;

    /**
     * Judges by a table, the same in each language.
     *
     * @throws IllegalArgumentException if the table is not one that a policy can follow
     */
    AssessEndpoint(ByLanguage<ConcernTable> tables, Memory memory) {
        this.policies = tables.map(ConcernPolicy::new);
        this.sounds = tables.get(Language.EN).labels().stream()
                .map(LabelConcern::label)
                .toList();
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
            Assessment assessment = SymptomReportJson.readAssessment(ctx.req().getInputStream(), sounds);
            Circumstances known = request.known(assessment.report());
            Concern concern = policies.askedFor(ctx).assess(known, assessment.sound());
            ByLanguage.say(ctx);
            ctx.contentType(JSON).result(ConcernJson.write(concern));
        }
    }
}
