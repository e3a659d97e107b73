package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.cli.Shell;
import org.jointsound.cli.Wiring;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.SymptomReport;
import org.jointsound.history.History;
import org.jointsound.history.Role;
import org.jointsound.http.ApiServer;
import org.jointsound.http.DiaryKeeping;
import org.jointsound.http.ModelsFolder;
import org.jointsound.http.ServerSettings;
import org.jointsound.json.ReportJson;
import org.jointsound.model.Unit;
import org.jointsound.store.ModelRegistry;
import org.jointsound.testing.Recordings;
import org.jointsound.testing.ShippedCopies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests while models are promoted and rolled back, by PUT, by the command line, and by the command line of other processes. */
class HotSwapIT {
    private static final int REQUESTS = 10_000;
    private static final int SWAPS = 50;
    private static final int CLIENTS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean swapped = new AtomicBoolean();

    @TempDir
    private Path directory;

    private Path models;
    private Path recording;
    private ModelRegistry registry;
    private History history;
    private ApiServer server;
    private String key;

    @BeforeEach
    void startWithTwoModels() throws IOException {
        models = directory.resolve("models");
        registry = ShippedCopies.in(models);
        ShippedCopies.add(registry, "sure");
        ShippedCopies.addUnsure(registry, "unsure");
        ShippedCopies.champion(registry, "sure");
        recording = Files.write(directory.resolve("pop.wav"), Recordings.shortPop());
        history = History.open(directory.resolve("data"), null);
        key = history.keys()
                .create("swapper", Role.ADMIN, InstantSource.system().instant())
                .secret();
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000),
                new ModelsFolder(models, Unit.featureSets(), ShippedCopies::around),
                new DiaryKeeping(history, Duration.ofDays(1)),
                null,
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        server.close();
        history.close();
    }

    @Test
    void noneIsLostAndEachIsAnsweredByOneModelThatItNames() throws Exception {
        JsonNode sure = known("sure");
        JsonNode unsure = known("unsure");
        Map<String, JsonNode> known = Map.of("sure", sure, "unsure", unsure);
        assertThat(sure.path("probabilities")).isNotEqualTo(unsure.path("probabilities"));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    while (sent.incrementAndGet() <= REQUESTS || !swapped.get()) {
                        check(known);
                    }
                    return null;
                }));
            }
            for (int swap = 0; swap < SWAPS; swap++) {
                while (sent.get() < swap * (REQUESTS / SWAPS) && all.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(5);
                }
                swap(swap);
            }
            swapped.set(true);
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }

        int answered = answers.values().stream().mapToInt(AtomicInteger::get).sum();
        assertThat(answered).isEqualTo(sent.get() - CLIENTS).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(answers).containsOnlyKeys("sure", "unsure");
        assertThat(answers.values()).allSatisfy(count -> assertThat(count.get()).isGreaterThan(REQUESTS / 10));
        assertThat(registry.store().log().lines()).hasSize(3 + SWAPS);
        assertThat(get("/metrics").body())
                .contains("\njointsound_model_swaps_total " + SWAPS + ".0\n")
                .contains("\njointsound_model_trouble 0.0\n");
    }

    /** What a version says of the recording, found without the service. */
    private JsonNode known(String version) throws IOException {
        Analyser analyser = ShippedCopies.around(registry.store().loadVersion(version));
        FileOutcome outcome = analyser.analyse(recording, "recording", Circumstances.of(SymptomReport.EMPTY));
        assertThat(outcome).isInstanceOf(FileOutcome.Analysed.class);
        return withoutTheMoment(ReportJson.write(((FileOutcome.Analysed) outcome).report()));
    }

    private static JsonNode withoutTheMoment(String json) throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(json);
        report.remove(List.of("id", "created_at", "timing_ms"));
        return report;
    }

    private void check(Map<String, JsonNode> known) throws IOException, InterruptedException {
        HttpResponse<String> response = classify();
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode report = withoutTheMoment(response.body());
        String version = report.path("model").path("version").asText();
        assertThat(report).isEqualTo(known.get(version));
        answers.computeIfAbsent(version, name -> new AtomicInteger()).incrementAndGet();
    }

    /** There and back again: even numbers promote, odd ones roll back. */
    private void swap(int number) throws Exception {
        boolean there = number % 2 == 0;
        String version = there ? "unsure" : "sure";
        String[] line = there
                ? new String[] {"models", "promote", version, "--force", "--models", models.toString()}
                : new String[] {"models", "rollback", "--models", models.toString()};
        if (number % 10 == 4) {
            JarService.run(Map.of(), line);
            awaitServed(version);
        } else if (number % 5 == 2) {
            assertThat(shell(line)).isZero();
            awaitServed(version);
        } else {
            String body = there ? "{\"version\":\"unsure\",\"force\":true}" : "{\"rollback\":true}";
            HttpResponse<String> moved = http.send(
                    HttpRequest.newBuilder(address("/api/v1/models/aliases/champion"))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
            // A request that begins after the answer meets the new model.
            assertThat(served()).isEqualTo(version);
        }
    }

    private static int shell(String... line) {
        Wiring wiring = new Wiring(
                models -> {
                    throw new AssertionError("nothing is to be classified here");
                },
                (address, folders, diary) -> {
                    throw new AssertionError("no service is to start here");
                },
                name -> null,
                false);
        return Shell.run(line, wiring, new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    }

    private void awaitServed(String version) throws Exception {
        for (int i = 0; i < 600 && !served().equals(version); i++) {
            Thread.sleep(50);
        }
        assertThat(served()).isEqualTo(version);
    }

    private String served() throws IOException, InterruptedException {
        return JSON.readTree(classify().body()).path("model").path("version").asText();
    }

    private HttpResponse<String> classify() throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address("/api/v1/classifications"))
                        .header("Content-Type", "audio/wav")
                        .POST(BodyPublishers.ofFile(recording))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
