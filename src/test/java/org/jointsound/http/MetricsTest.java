package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jointsound.history.Role;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    /** A comment, or a name with or without labels and a number, as the format has it. */
    private static final Pattern LINE =
            Pattern.compile("# (HELP|TYPE) .*|[a-z_]+(\\{([a-z0-9_]+=\"[^\"\\\\]*\",?)*})? [0-9.eE+-]+");

    @TempDir
    private Path folder;

    @Test
    void everythingIsCountedOnceAndNothingPersonalShows() throws Exception {
        try (ModelServer service = new ModelServer(folder)) {
            Client client = service.client;
            client.postForm(
                    new Client.Part("audio", "jane-doe-knee.wav", Recordings.pop()),
                    DiaryServer.part("context", "{\"subject\": \"jane-doe\", \"joint\": \"knee\"}"));
            client.postRaw("audio/wav", Recordings.silence(1));
            client.postRaw("audio/wav", Recordings.silence(0.01));
            client.postRaw("audio/wav", "hello".getBytes(StandardCharsets.UTF_8));
            client.postRaw("text/plain", new byte[1]);
            client.get("/api/v1/models/no-such-thing");
            client.get("/jane-doe");
            client.send("BREW", "/jane-doe", null, BodyPublishers.noBody());

            HttpResponse<String> metrics = client.get("/metrics");

            assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
            assertThat(metrics.body().lines())
                    .allMatch(line -> LINE.matcher(line).matches());
            assertThat(metrics.body())
                    .contains(
                            "jointsound_http_requests_total{method=\"POST\",route=\"/api/v1/classifications\",status=\"200\"} 2.0\n")
                    .contains("route=\"/api/v1/classifications\",status=\"422\"} 1.0\n")
                    .contains("route=\"/api/v1/classifications\",status=\"415\"} 2.0\n")
                    .contains("{method=\"GET\",route=\"/api/v1/models/{version}\",status=\"404\"} 1.0\n")
                    .contains("{method=\"none\",route=\"none\",status=\"404\"} 2.0\n")
                    .contains("jointsound_stage_seconds_count{stage=\"predict\"} 2\n")
                    .contains("jointsound_reports_total{label=\"none\",outcome=\"no_event\",version=\"1.0\"} 1.0\n")
                    .contains("jointsound_refused_recordings_total{code=\"too-short\"} 1.0\n")
                    .contains("jointsound_refused_recordings_total{code=\"unsupported-format\"} 2.0\n")
                    .contains("jointsound_model_trouble 0.0\n")
                    .containsPattern(
                            "jointsound_model\\{name=\"jointsound\",sha256=\"[0-9a-f]{64}\",version=\"1.0\"} 1.0\n")
                    .doesNotContain("jane", "knee", "no-such-thing", "BREW");
        }
    }

    @Test
    void strangersNeedAKeyOfAnyRole() throws Exception {
        try (ModelServer service = new ModelServer(folder)) {
            String[] proxied = {"X-Forwarded-For", "192.0.2.1"};
            assertProblem(ask(service, "GET", proxied), 401, "unauthorised");
            String[] key = service.bearer(Role.CLASSIFY);
            assertThat(ask(service, "GET", proxied[0], proxied[1], key[0], key[1])
                            .statusCode())
                    .isEqualTo(200);
            assertProblem(ask(service, "GET", "Authorization", "Bearer no"), 401, "unauthorised");
            assertThat(ask(service, "HEAD").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> ask(ModelServer service, String method, String... headers) throws Exception {
        return service.client.ask(method, "/metrics", BodyPublishers.noBody(), headers);
    }
}
