package org.jointsound.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jointsound.analysis.Analyser;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.Language;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.References;
import org.jspecify.annotations.Nullable;

/**
 * The service. Every answer that refuses is problem JSON, whichever layer gives it, and tells nothing of this machine.
 * Uploads pass through a folder of this process and are gone when their answer is; what is to be kept is in the diary by then.
 */
public final class ApiServer implements AutoCloseable {
    private static final long STOP_MILLIS = 5_000;
    private static final String JSON = "application/json";

    private final Javalin javalin;
    private final TempFolder folder;
    private final DiaryRoutes diary;
    private final DriftWatch drift;

    private ApiServer(Javalin javalin, TempFolder folder, DiaryRoutes diary, DriftWatch drift) {
        this.javalin = javalin;
        this.folder = folder;
        this.diary = diary;
        this.drift = drift;
    }

    /** Starts a service that keeps no diary. */
    public static ApiServer start(
            ServerSettings settings, @Nullable Analyser analyser, Function<Language, ConcernTable> table)
            throws IOException {
        return start(settings, analyser, table, null, InstantSource.system());
    }

    /** Starts a service that does not watch for drift. */
    public static ApiServer start(
            ServerSettings settings,
            @Nullable Analyser analyser,
            Function<Language, ConcernTable> table,
            @Nullable DiaryKeeping keeping,
            InstantSource clock)
            throws IOException {
        return start(settings, analyser, table, keeping, clock, version -> Optional.empty());
    }

    /**
     * Starts to listen.
     *
     * @param analyser what classifies; null while no model is loaded, and then the service says so
     * @param table in each language, what concern is judged by and what is told of the labels; one language differs from another in
     *     its texts only
     * @param keeping the diary; null to keep none
     * @param references what a model version was trained on; empty where that is not known, and then its drift is not told
     * @throws IOException if the folder for uploads cannot be made or the address cannot be bound
     */
    public static ApiServer start(
            ServerSettings settings,
            @Nullable Analyser analyser,
            Function<Language, ConcernTable> table,
            @Nullable DiaryKeeping keeping,
            InstantSource clock,
            Function<String, Optional<References.Known>> references)
            throws IOException {
        TempFolder folder = TempFolder.create();
        DiaryRoutes diary = new DiaryRoutes(keeping, clock);
        DriftWatch drift = DriftWatch.start(
                references, keeping == null ? null : keeping.history().drift(), clock);
        try {
            ByLanguage<ConcernTable> tables = ByLanguage.of(table);
            ClassifyEndpoint classify = new ClassifyEndpoint(
                    analyser == null ? null : tables.map(one -> analyser.with(new ConcernPolicy(one))),
                    new UploadReader(folder, settings.maxUploadBytes(), settings.uploadTime()),
                    new Admission(settings.uploads()),
                    new Turnstile(settings),
                    diary.memory(),
                    drift);
            AssessEndpoint assess = new AssessEndpoint(tables, diary.memory());
            Javalin javalin = Javalin.create(config -> {
                configureJetty(config, settings);
                RouteProblems.install(config);
                config.routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff"));
                config.routes.before(QueryCheck::refuseUnreadable);
                config.routes.before(ApiServer::refuseOverride);
                diary.install(config);
                route(config, classify, assess, analyser != null, tables.map(ConcernTableJson::write));
            });
            javalin.start();
            return new ApiServer(javalin, folder, diary, drift);
        } catch (JavalinException e) {
            drift.close();
            diary.close();
            folder.close();
            throw new IOException(
                    "cannot listen on " + settings.host() + " port " + settings.port() + ": " + reason(e), e);
        } catch (RuntimeException e) {
            drift.close();
            diary.close();
            folder.close();
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
        return folder.path();
    }

    /** Lets what is under way finish for some seconds, then stops. */
    @Override
    public void close() {
        javalin.stop();
        drift.close();
        diary.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for uploads could not be removed", e);
        }
    }

    private static void route(
            JavalinConfig config,
            ClassifyEndpoint classify,
            AssessEndpoint assess,
            boolean ready,
            ByLanguage<String> labels) {
        config.routes.post("/api/v1/classifications", classify);
        config.routes.post("/api/v1/assessments", assess);
        get(config, "/api/v1/labels", ctx -> {
            ByLanguage.say(ctx);
            json(ctx, labels.askedFor(ctx));
        });
        get(config, "/health/live", ctx -> json(ctx, "{\"status\":\"live\"}"));
        get(config, "/health/ready", ctx -> {
            if (!ready) {
                throw new InputException(ProblemCode.MODEL_NOT_READY, "No model is loaded.");
            }
            json(ctx, "{\"status\":\"ready\",\"decoder\":\"%s\"}".formatted(AudioDecoder.nameOfOtherDecoder()));
        });
    }

    /** Javalin would follow it, and a GET could erase what a proxy meant to be read only. */
    private static void refuseOverride(Context ctx) {
        if (ctx.req().getHeader(Header.X_HTTP_METHOD_OVERRIDE) != null) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The method of the request is replaced by a header. Send the method itself, without X-HTTP-Method-Override.");
        }
    }

    /** What can be read can be asked for its headers alone, too. */
    private static void get(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private static void json(Context ctx, String body) {
        if (HandlerType.HEAD.equals(ctx.method())) {
            // The body is not sent, and beyond a buffer's size nobody else counts it.
            ctx.res().setContentLengthLong(body.getBytes(StandardCharsets.UTF_8).length);
        }
        ctx.contentType(JSON).result(body);
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
