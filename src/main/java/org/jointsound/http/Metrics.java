package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleSupplier;
import org.jointsound.model.Label;
import org.jointsound.model.Verdict;
import org.jointsound.problem.ProblemCode;
import org.jointsound.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a service counts, as Prometheus text. Values of labels are routes, codes, outcomes, versions and the models' labels: never
 * anything of a request's own, so that nothing personal shows and their number stays small.
 */
final class Metrics {
    private static final String NONE = "none";
    private static final double MILLIS_PER_SECOND = 1_000;
    /** From a tenth of a millisecond, which a prediction takes, to half a minute, in steps of about 3. */
    private static final double[] SECONDS = {0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = counter(
            "jointsound_http_requests_total",
            "Requests that were answered, by method, route and status.",
            "method",
            "route",
            "status");
    private final Histogram requestSeconds = histogram(
            "jointsound_http_request_seconds", "Time from the headers of a request to its answer, by route.", "route");
    private final Histogram stageSeconds =
            histogram("jointsound_stage_seconds", "Time that a recording took in each stage of the analysis.", "stage");
    private final Counter reports = counter(
            "jointsound_reports_total",
            "Recordings that were judged, by model version, outcome and label.",
            "version",
            "outcome",
            "label");
    private final Counter refused = counter(
            "jointsound_refused_recordings_total", "Recordings that were refused, by the problem's code.", "code");
    private final Counter shadow = counter(
            "jointsound_shadow_answers_total",
            "Recordings with events on which the challenger agrees or disagrees in outcome or label with what was answered, or fails.",
            "version",
            "challenger",
            "result");

    /** Figures of a service. */
    Metrics(ServedModels models, DriftWatch drift) {
        GaugeWithCallback.builder()
                .name("jointsound_model")
                .help("1 for the model that answers.")
                .labelNames("name", "version", "sha256")
                .callback(values -> {
                    ServedModel now = models.now();
                    if (now != null && now.identity() != null) {
                        ServedModel.Identity one = now.identity();
                        values.call(1, one.name(), one.version(), one.sha256());
                    }
                })
                .register(registry);
        GaugeWithCallback.builder()
                .name("jointsound_model_trouble")
                .help("1 while the model that answers is not what the alias points at.")
                .callback(values -> values.call(models.trouble() == null ? 0 : 1))
                .register(registry);
        GaugeWithCallback.builder()
                .name("jointsound_shadow_running")
                .help("1 while the challenger sees what the champion sees, 0 for one that cannot.")
                .labelNames("challenger")
                .callback(values -> {
                    ServedModel now = models.now();
                    if (now != null && now.shadow() != null) {
                        values.call(
                                now.shadow().idle() == null ? 1 : 0,
                                now.shadow().version());
                    }
                })
                .register(registry);
        CounterWithCallback.builder()
                .name("jointsound_model_swaps_total")
                .help("How often the champion was replaced since the start.")
                .callback(values -> values.call((double) models.swaps()))
                .register(registry);
        drift(
                "jointsound_drift_labels_psi",
                "Population stability index of the labels that are given.",
                drift,
                drift::labelsIndex);
        drift(
                "jointsound_drift_features_psi",
                "The largest population stability index of a feature.",
                drift,
                drift::largestFeatureIndex);
        drift(
                "jointsound_drift_features_shifted",
                "Share of the features beyond 0.25 and beyond chance.",
                drift,
                drift::shiftedFeatureShare);
        drift("jointsound_drift_events", "Events that these figures are of.", drift, () -> (double) drift.events());
    }

    /** Counts every request that reaches a route, or none, and adds the address where all of it can be read. */
    void install(JavalinConfig config, Doorkeeper doorkeeper) {
        config.requestLogger.http((ctx, millis) -> count(ctx, millis.doubleValue()));
        config.routes.before("/metrics", doorkeeper::check);
        Reading.get(config, "/metrics", ctx -> {
            doorkeeper.requireKnown(ctx, "Figures of the service");
            UploadReader.refuseParameters(ctx);
            ctx.header("Cache-Control", "no-store");
            Reading.answer(ctx, PrometheusTextFormatWriter.CONTENT_TYPE, text());
        });
    }

    void report(Report report) {
        Label label = report.label();
        reports.labelValues(report.model().version(), report.outcome().slug(), label == null ? NONE : label.name())
                .inc();
        Report.TimingMs took = report.timingMs();
        observe("decode", took.decode());
        observe("detect", took.detect());
        observe("features", took.features());
        observe("predict", took.predict());
    }

    void refused(ProblemCode code) {
        refused.labelValues(code.slug()).inc();
    }

    /**
     * Sets what a challenger says beside what was answered. A recording without an event says nothing of either.
     *
     * @param second null when it failed
     */
    void shadow(Report report, String challenger, @Nullable Verdict second) {
        if (!report.events().isEmpty()) {
            String result = second == null ? "failed" : isSame(report, second) ? "agrees" : "disagrees";
            shadow.labelValues(report.model().version(), challenger, result).inc();
        }
    }

    String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean isSame(Report report, Verdict second) {
        Label label = report.label();
        return report.outcome() == second.outcome()
                && (label == null ? second.label() == null : label.equals(second.label()));
    }

    private void count(Context ctx, double millis) {
        Endpoint matched = ctx.endpoints().lastHttpEndpoint();
        String route = matched == null ? NONE : matched.path;
        requests.labelValues(matched == null ? NONE : ctx.method().name(), route, String.valueOf(ctx.statusCode()))
                .inc();
        requestSeconds.labelValues(route).observe(millis / MILLIS_PER_SECOND);
    }

    /** A figure of the last four weeks against the training; none while it cannot be told. */
    private void drift(String name, String help, DriftWatch drift, DoubleSupplier figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help + " Over " + drift.windowDays() + " days, of the model that answered last.")
                .labelNames("version")
                .callback(values -> {
                    double now = figure.getAsDouble();
                    if (!Double.isNaN(now)) {
                        values.call(now, drift.modelVersion());
                    }
                })
                .register(registry);
    }

    private void observe(String stage, double millis) {
        stageSeconds.labelValues(stage).observe(millis / MILLIS_PER_SECOND);
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private Histogram histogram(String name, String help, String label) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }
}
