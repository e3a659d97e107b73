package org.jointsound.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jointsound.analysis.Analyser;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.Language;
import org.jointsound.json.ModelsJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;
import org.jointsound.store.References;
import org.jspecify.annotations.Nullable;

/**
 * The service. Every answer that refuses is problem JSON, whichever layer gives it, and tells nothing of this machine.
 * Uploads pass through a folder of this process and are gone when their answer is; what is to be kept is in the diary by then.
 */
public final class ApiServer implements AutoCloseable {
    private static final long STOP_MILLIS = 5_000;
    /** How often the folder of models is looked at. */
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final Javalin javalin;
    private final ServiceParts parts;

    private ApiServer(Javalin javalin, ServiceParts parts) {
        this.javalin = javalin;
        this.parts = parts;
    }

    /** Starts a service that keeps no diary. */
    public static ApiServer start(
            ServerSettings settings, @Nullable Analyser analyser, Function<Language, ConcernTable> table)
            throws IOException {
        return start(settings, analyser, table, null, InstantSource.system());
    }

    /**
     * Starts to listen, with one model for good, and takes no trainings.
     *
     * @param table in each language, what concern is judged by and what is told of the labels; one language differs from another in
     *     its texts only
     * @param analyser what classifies; null while no model is loaded, and then the service says so
     * @throws IOException as the form with a folder of models
     */
    public static ApiServer start(
            ServerSettings settings,
            @Nullable Analyser analyser,
            Function<Language, ConcernTable> table,
            @Nullable DiaryKeeping keeping,
            InstantSource clock)
            throws IOException {
        ByLanguage<ConcernTable> tables = ByLanguage.of(table);
        ServedModels models = ServedModels.only(analyser, tables);
        return start(
                settings,
                ServiceParts.open(settings, models, version -> Optional.empty(), keeping, null, clock),
                null,
                clock);
    }

    /**
     * Starts to listen, with the champion of a folder, and follows that folder.
     *
     * @param keeping the diary; null to keep none
     * @param training where models are trained; null to take no trainings, as where there is no diary and so no key
     * @throws IOException if the folder for uploads cannot be made or the address cannot be bound
     * @throws InputException {@code model-not-ready} if there is no champion that can serve
     */
    public static ApiServer start(
            ServerSettings settings,
            ModelsFolder folder,
            @Nullable DiaryKeeping keeping,
            @Nullable TrainingPlace training,
            InstantSource clock)
            throws IOException {
        ServedModels models = ServedModels.in(folder);
        Function<String, Optional<References.Known>> references = new References(new ModelStore(folder.path()))::of;
        ApiServer server = start(
                settings, ServiceParts.open(settings, models, references, keeping, training, clock), folder, clock);
        models.watch(WATCH);
        return server;
    }

    /**
     * Starts to listen with what is open, and closes it when that fails.
     *
     * @param modelsFolder where the models come from and aliases can be moved; null for none
     */
    static ApiServer start(
            ServerSettings settings, ServiceParts parts, @Nullable ModelsFolder modelsFolder, InstantSource clock)
            throws IOException {
        DiaryRoutes diary = parts.diary();
        ServedModels models = parts.models();
        try {
            Metrics metrics = new Metrics(models, parts.drift());
            ClassifyEndpoint classify = new ClassifyEndpoint(
                    models,
                    metrics,
                    new UploadReader(parts.folder(), settings.maxUploadBytes(), settings.uploadTime()),
                    new Admission(settings.uploads()),
                    new Turnstile(settings),
                    diary.memory(),
                    parts.drift());
            AssessEndpoint assess = new AssessEndpoint(models, diary.memory());
            Javalin javalin = Javalin.create(config -> {
                configureJetty(config, settings);
                RouteProblems.install(config);
                config.routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff"));
                config.routes.before(QueryCheck::refuseUnreadable);
                config.routes.before(ApiServer::refuseOverride);
                parts.trainings().installNone(config);
                diary.install(config);
                parts.trainings().install(config, diary.doorkeeper());
                metrics.install(config, diary.doorkeeper());
                if (modelsFolder != null) {
                    AliasMoves moves = new AliasMoves(modelsFolder, models, parts.datasets(), clock);
                    ModelRoutes.install(config, modelsFolder, models, moves, diary.doorkeeper());
                }
                route(config, classify, assess, models);
            });
            javalin.start();
            return new ApiServer(javalin, parts);
        } catch (JavalinException e) {
            parts.close();
            throw new IOException(
                    "cannot listen on " + settings.host() + " port " + settings.port() + ": " + reason(e), e);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Jetty says what is wrong in the innermost cause, and of a host that is not known only by its class. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException
                ? "no such host is known here"
                : String.valueOf(cause.getMessage());
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /** Where uploads are while they are analysed. */
    Path uploads() {
        return parts.folder().path();
    }

    /** Lets what is under way finish for some seconds, then stops. */
    @Override
    public void close() {
        // First, because whoever watches a training holds a connection for as long as it goes on.
        parts.trainings().close();
        javalin.stop();
        parts.close();
    }

    private static void route(
            JavalinConfig config, ClassifyEndpoint classify, AssessEndpoint assess, ServedModels models) {
        config.routes.post("/api/v1/classifications", classify);
        config.routes.post("/api/v1/assessments", assess);
        Reading.get(config, "/api/v1/labels", ctx -> {
            ByLanguage.say(ctx);
            Reading.json(ctx, models.concern().tables().askedFor(ctx));
        });
        Reading.get(config, "/health/live", ctx -> Reading.json(ctx, "{\"status\":\"live\"}"));
        Reading.get(config, "/health/ready", ctx -> Reading.json(ctx, ModelsJson.write(ready(models))));
    }

    private static ModelsJson.Ready ready(ServedModels models) {
        ServedModel now = models.now();
        if (now == null) {
            throw new InputException(ProblemCode.MODEL_NOT_READY, "No model is loaded.");
        }
        ServedModel.Identity identity = now.identity();
        return new ModelsJson.Ready(
                "ready",
                AudioDecoder.nameOfOtherDecoder(),
                identity == null ? null : identity.version(),
                models.trouble());
    }

    /** Javalin would follow it, and a GET could erase what a proxy meant to be read only. */
    private static void refuseOverride(Context ctx) {
        if (ctx.req().getHeader(Header.X_HTTP_METHOD_OVERRIDE) != null) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The method of the request is replaced by a header. Send the method itself, without X-HTTP-Method-Override.");
        }
    }

    private static void configureJetty(JavalinConfig config, ServerSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(ServerSettings.THREADS);
        config.jetty.modifyHttpConfiguration(ApiServer::configureHttp);
        JettyProblems problems = new JettyProblems();
        config.jetty.modifyServer(server -> configureServer(server, problems));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(problems));
    }

    private static void configureServer(Server server, JettyProblems problems) {
        server.setStopTimeout(STOP_MILLIS);
        server.setErrorHandler(problems);
    }

    private static void configureHttp(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        // Stricter than Javalin's own choice: a path that can be read in two ways is refused, not guessed at.
        http.setUriCompliance(UriCompliance.DEFAULT);
    }
}
