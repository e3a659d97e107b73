package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings as a user has them run: the service in its process, the real training in another, on a small corpus. */
class TrainingServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRAININGS = "/api/v1/trainings";
    private static final Path SAMPLE = Path.of("samples", "clicking-s003-01.wav");

    @TempDir
    private Path folder;

    private Map<String, String> environment;
    private String key;

    @BeforeEach
    void makeCorpusModelsAndKey() throws Exception {
        Path models = folder.resolve("models");
        copy(Path.of("models"), models);
        environment = Map.of(
                "JOINTSOUND_MODELS",
                models.toString(),
                "JOINTSOUND_DATASETS",
                folder.resolve("datasets").toString(),
                "JOINTSOUND_TRAINING_MEMORY",
                "512m");
        String corpus = folder.resolve("datasets/tiny").toString();
        JarService.run(Map.of(), "corpus", "generate", "--out", corpus, "--seed", "3", "--subjects", "4");
        key = JarService.run(Map.of(), "keys", "create", "--name", "it", "--role", "research", "--data", data())
                .strip();
    }

    @Test
    void aModelIsMadeWhileTheServiceAnswersAndAKilledOneLeavesNothing() throws Exception {
        try (JarService service = JarService.start(Path.of(data()), environment)) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> answers = CompletableFuture.supplyAsync(() -> classifyUntil(over, service));
            String made = begin(service, "made");
            String stream = service.ask("GET", made + "/events", key).body();
            over.set(true);
            assertThat(answers.get(30, TimeUnit.SECONDS)).isPositive();
            assertThat(stream).contains("\"step\":\"recordings heard\"", "event: succeeded");
            assertThat(state(service, made).path("model").path("version").asText())
                    .isEqualTo("made");
            assertThat(JarService.run(environment, "models", "verify")).contains("made");
            assertThat(Files.readString(folder.resolve("models/log.jsonl"))).contains("\"by\":\"key it\"");
            assertThat(Files.readString(folder.resolve("models/aliases.json"))).doesNotContain("made");

            String killed = begin(service, "killed");
            trainer(service).destroyForcibly();
            assertThat(service.ask("GET", killed + "/events", key).body()).contains("event: failed", "code 137");

            String left = begin(service, "left");
            ProcessHandle trainer = trainer(service);
            service.kill();
            trainer.onExit().get(20, TimeUnit.SECONDS);
            try (JarService next = JarService.start(Path.of(data()), environment)) {
                assertThat(state(next, left).path("state").asText()).isEqualTo("interrupted");
                assertThat(state(next, made).path("state").asText()).isEqualTo("succeeded");
            }
        }
        try (Stream<Path> models = Files.list(folder.resolve("models"))) {
            assertThat(models.map(one -> String.valueOf(one.getFileName())))
                    .containsExactlyInAnyOrder(".lock", "0.3.0", "aliases.json", "log.jsonl", "made");
        }
    }

    private String begin(JarService service, String version) throws Exception {
        HttpResponse<String> taken = service.post(
                TRAININGS,
                "{\"dataset\":\"tiny\",\"name\":\"tiny\",\"version\":\"%s\",\"trainer\":\"svm\"}".formatted(version),
                key);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return taken.headers().firstValue("Location").orElseThrow();
    }

    /** The process of the training that goes on, once it is there. */
    private static ProcessHandle trainer(JarService service) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            List<ProcessHandle> children = service.children();
            if (!children.isEmpty()) {
                return children.get(0);
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no process of a training came up");
    }

    private JsonNode state(JarService service, String address) throws Exception {
        return JSON.readTree(service.ask("GET", address, key).body());
    }

    /** How many recordings were classified meanwhile; each of them has to be. */
    private static int classifyUntil(AtomicBoolean over, JarService service) {
        int answered = 0;
        try {
            while (!over.get()) {
                HttpResponse<String> answer = service.store("none", "{}", SAMPLE);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                answered++;
            }
            return answered;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the service did not answer", e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }
}
