package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.jointsound.json.ModelsJson;
import org.jointsound.model.Bundle;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;

/** The models of a service: read by whoever may classify, changed with a key of role admin. */
final class ModelRoutes {
    private static final String MODELS = "/api/v1/models";
    private static final String CARD_JSON = "card.json";

    private final ModelsView view;
    private final ModelStore store;
    private final AliasMoves moves;
    private final Doorkeeper doorkeeper;

    private ModelRoutes(ModelsView view, ModelStore store, AliasMoves moves, Doorkeeper doorkeeper) {
        this.view = view;
        this.store = store;
        this.moves = moves;
        this.doorkeeper = doorkeeper;
    }

    static void install(
            JavalinConfig config, ModelsFolder folder, ServedModels served, AliasMoves moves, Doorkeeper doorkeeper) {
        ModelStore store = new ModelStore(folder.path());
        ModelRoutes routes =
                new ModelRoutes(new ModelsView(store, folder.measured(), served), store, moves, doorkeeper);
        Reading.get(config, MODELS, routes::list);
        Reading.get(config, MODELS + "/{version}", routes::show);
        Reading.get(config, MODELS + "/{version}/card", routes::card);
        config.routes.put(MODELS + "/aliases/{alias}", routes::move);
    }

    private void list(Context ctx) throws IOException {
        begin(ctx);
        Reading.json(ctx, ModelsJson.write(view.listing()));
    }

    private void show(Context ctx) throws IOException {
        begin(ctx);
        Reading.json(ctx, ModelsJson.write(view.version(store.resolve(ctx.pathParam("version")))));
    }

    private void card(Context ctx) throws IOException {
        begin(ctx);
        ctx.header("Vary", "Accept");
        String version = store.resolve(ctx.pathParam("version"));
        String accept = String.join(",", Collections.list(ctx.req().getHeaders("Accept")))
                .toLowerCase(Locale.ROOT);
        if (accept.contains(Reading.JSON)) {
            var json = store.part(version, CARD_JSON);
            if (json.isPresent()) {
                Reading.json(ctx, json.get());
                return;
            }
        }
        Reading.answer(
                ctx,
                "text/markdown; charset=utf-8",
                store.part(version, Bundle.CARD)
                        .orElseThrow(() -> new InputException(
                                ProblemCode.NOT_FOUND, "Model version " + version + " has no card.")));
    }

    private void move(Context ctx) throws IOException, InterruptedException {
        doorkeeper.requireAdmin(ctx, "Changes of models");
        begin(ctx);
        if (!UploadReader.mediaType(ctx.req().getHeader("Content-Type")).equals(Reading.JSON)) {
            throw new InputException(
                    ProblemCode.UNSUPPORTED_FORMAT, "The body is of another type. Send it as " + Reading.JSON + ".");
        }
        ModelsJson.Moved moved =
                moves.move(ctx.pathParam("alias"), ctx.req().getInputStream(), "key " + doorkeeper.name(ctx));
        Reading.json(ctx, ModelsJson.write(moved));
    }

    private static void begin(Context ctx) {
        UploadReader.refuseParameters(ctx);
        ctx.header("Cache-Control", "no-store");
    }
}
