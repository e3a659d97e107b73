package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jointsound.history.History;
import org.jointsound.history.Role;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings over HTTP, with a toy in the place of what trains. */
class TrainingRoutesTest {
    private static final String TRAININGS = "/api/v1/trainings";

    @TempDir
    private Path folder;

    private History history;
    private ApiServer server;
    private Client client;
    private String key;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("datasets/knees"));
        Files.createDirectories(folder.resolve("models"));
        history = History.open(folder.resolve("data"), null);
        key = history.keys().create("lab 3", Role.RESEARCH, DiaryServer.START).secret();
        open();
    }

    private void open() throws IOException {
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000),
                Analysers.shared(),
                ConcernTableJson::shipped,
                new DiaryKeeping(history, Duration.ofDays(365)),
                new TrainingPlace(
                        folder.resolve("data"),
                        folder.resolve("datasets"),
                        folder.resolve("models"),
                        "64m",
                        ToyTrainer.class.getName()),
                () -> DiaryServer.START);
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        history.close();
    }

    @Test
    void aTrainingIsTakenWatchedToItsEndAndListed() throws Exception {
        HttpResponse<String> taken = begin("knees", "good");
        assertThat(taken.statusCode()).isEqualTo(202);
        String address = taken.headers().firstValue("Location").orElseThrow();
        JsonNode asked = json(taken.body());
        assertThat(address).isEqualTo(TRAININGS + "/" + asked.path("id").asText());
        assertThat(asked.path("state").asText()).isEqualTo("queued");
        assertThat(asked.path("version").asText()).isEqualTo("20260301-120000");
        assertThat(asked.path("by").asText()).isEqualTo("key lab 3");

        List<String> events = events(address);
        assertThat(events.get(events.size() - 1)).contains("event: succeeded");
        JsonNode done = json(ask("GET", address).body());
        assertThat(done.path("step").asText()).isEqualTo("recordings heard");
        assertThat(done.path("done").asInt()).isEqualTo(3);
        assertThat(done.path("seconds_left").asInt()).isEqualTo(2);
        assertThat(done.path("model").path("sha256").asText()).isEqualTo("0".repeat(64));
        assertThat(done.path("ended_at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(done.path("problem").isNull()).isTrue();

        begin("knees", "good");
        JsonNode all = json(ask("GET", TRAININGS).body()).path("trainings");
        assertThat(all).hasSize(2);
        assertThat(all.get(1).path("id")).isEqualTo(done.path("id"));
    }

    @Test
    void whoComesBackGetsOnlyWhatIsNew() throws Exception {
        String address = address(begin("knees", "good"));
        List<String> events = events(address);
        String last = events.get(events.size() - 1).replaceFirst("(?s)id: (\\d+).*", "$1");
        assertThat(ask("GET", address + "/events", "Last-Event-ID", last).statusCode())
                .isEqualTo(204);
        assertThat(ask("GET", address + "/events", "Last-Event-ID", "1").body()).contains("succeeded");
        assertThat(ask("GET", address + "/events", "Last-Event-ID", "never").body())
                .contains("succeeded");
    }

    @Test
    void whyItFailedIsTheProgramsOwnProblem() throws Exception {
        String address = address(begin("knees", "fails"));
        events(address);
        JsonNode failed = json(ask("GET", address).body());
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("problem").path("code").asText()).isEqualTo("validation");
        assertThat(failed.path("problem").path("errors").path(0).path("pointer").asText())
                .isEqualTo("/a.wav");
        assertThat(failed.path("problem").path("instance").asText()).isEqualTo(address);
        assertThat(kept(address)).containsExactly("state.json");
    }

    @ParameterizedTest
    @CsvSource({"dies, code 9", "forgets, --training-memory"})
    void aProcessThatEndsWithoutAWordIsOurFailure(String name, String words) throws Exception {
        String address = address(begin("knees", name));
        events(address);
        HttpResponse<String> answer = ask("GET", address);
        JsonNode failed = json(answer.body());
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("problem").path("code").asText()).isEqualTo("internal");
        assertThat(failed.path("problem").path("detail").asText()).contains(words);
        assertThat(answer.body()).doesNotContain("secret", folder.toString());
        assertThat(kept(address)).containsExactly("errors.txt", "state.json");
    }

    @Test
    void oneAtATimeUntilItIsCancelled() throws Exception {
        String address = address(begin("knees", "waits"));
        HttpResponse<String> second = begin("knees", "good");
        assertProblem(second, 409, "conflict");
        assertThat(json(second.body()).path("detail").asText()).contains(address.replaceFirst(".*/", ""));

        assertThat(ask("DELETE", address).statusCode()).isEqualTo(202);
        List<String> events = events(address);
        assertThat(events.get(events.size() - 1)).contains("event: cancelled");
        assertThat(ask("DELETE", address).statusCode()).isEqualTo(200);
        assertThat(kept(address)).containsExactly("state.json");

        String next = address(begin("knees", "good"));
        events(next);
        assertProblem(ask("DELETE", next), 409, "conflict");
    }

    @Test
    void aServiceThatEndsInterruptsItAndTheNextOneKnows() throws Exception {
        String waiting = address(begin("knees", "waits"));
        server.close();
        open();
        assertThat(json(ask("GET", waiting).body()).path("state").asText()).isEqualTo("interrupted");
        assertThat(begin("knees", "good").statusCode()).isEqualTo(202);
    }

    @Test
    void whatAKilledServiceLeftIsInterruptedToo() throws Exception {
        String address = address(begin("knees", "good"));
        events(address);
        Path state = folder.resolve("data")
                .resolve(address.substring("/api/v1/".length()))
                .resolve("state.json");
        server.close();
        Files.writeString(state, Files.readString(state).replaceFirst("succeeded", "running"));
        Files.createDirectories(state.resolveSibling("dataset"));
        Path taking =
                Files.createDirectories(folder.resolve("data/trainings/00000000-0000-4000-8000-000000000000/dataset"));
        open();
        assertThat(json(ask("GET", address).body()).path("state").asText()).isEqualTo("interrupted");
        assertThat(kept(address)).containsExactly("state.json");
        assertThat(taking.getParent()).doesNotExist();
    }

    @Test
    void aDatasetThatIsSentIsUnpackedForItsTrainingAndGoneAfterIt() throws Exception {
        HttpResponse<String> taken = upload("{\"name\":\"good\"}", zip("metadata.csv"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(json(taken.body()).path("dataset").isNull()).isTrue();
        events(address(taken));
        assertThat(kept(address(taken))).containsExactly("state.json");
    }

    @Test
    void aRefusedArchiveLeavesNothingAndDoesNotBlockTheNext() throws Exception {
        assertProblem(upload("{\"name\":\"good\"}", zip("../metadata.csv")), 400, "validation");
        assertProblem(upload("{\"name\":\"good\",\"dataset\":\"knees\"}", zip("metadata.csv")), 400, "validation");
        assertProblem(upload("{\"name\":\"good\"}", new byte[10]), 400, "validation");
        try (var left = Files.list(folder.resolve("data/trainings"))) {
            assertThat(left).isEmpty();
        }
        assertThat(begin("knees", "good").statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"dataset\":\"knees\",\"name\":\"-x\"}",
                "{\"dataset\":\"../knees\",\"name\":\"x\"}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"folds\":1}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"seed\":-1}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"trainer\":\"magic\"}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"name\":\"y\"}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"promote\":true}"
            })
    void aRequestThatDoesNotFitIsRefused(String request) throws Exception {
        assertProblem(post(request), 400, "validation");
    }

    @Test
    void anUnknownDatasetIsNotFoundWithAPointer() throws Exception {
        HttpResponse<String> answer = begin("hips", "good");
        assertProblem(answer, 404, "not-found");
        assertThat(json(answer.body()).path("errors").path(0).path("pointer").asText())
                .isEqualTo("/dataset");
    }

    @Test
    void anUnknownTrainingIsNotFound() throws Exception {
        assertProblem(ask("GET", TRAININGS + "/x"), 404, "not-found");
        assertProblem(ask("GET", TRAININGS + "/x/events"), 404, "not-found");
        assertProblem(ask("DELETE", TRAININGS + "/x"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, ''", "GET, /x", "DELETE, /x", "GET, /x/events"})
    void withoutAKeyOfResearchersNothingIsSaid(String method, String rest) throws Exception {
        assertProblem(client.ask(method, TRAININGS + rest, BodyPublishers.noBody()), 401, "unauthorised");
        String other =
                history.keys().create("app", Role.CLASSIFY, DiaryServer.START).secret();
        assertProblem(
                client.ask(method, TRAININGS + rest, BodyPublishers.noBody(), "Authorization", "Bearer " + other),
                403,
                "forbidden");
    }

    @Test
    void withoutAFolderForWhatIsKeptThereAreNoTrainings() throws Exception {
        try (ApiServer bare = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000), Analysers.shared(), ConcernTableJson::shipped)) {
            for (String path : List.of(TRAININGS, TRAININGS + "/x", TRAININGS + "/x/events")) {
                HttpResponse<String> answer = new Client(bare.port()).get(path);
                assertProblem(answer, 404, "not-found");
                assertThat(json(answer.body()).path("detail").asText()).contains("--data");
            }
        }
    }

    private HttpResponse<String> begin(String dataset, String name) throws Exception {
        return post("{\"dataset\":\"%s\",\"name\":\"%s\"}".formatted(dataset, name));
    }

    private HttpResponse<String> post(String request) throws Exception {
        return client.ask(
                "POST",
                TRAININGS,
                BodyPublishers.ofString(request),
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "application/json");
    }

    private HttpResponse<String> upload(String request, byte[] archive) throws Exception {
        byte[] form = Client.form(
                new Client.Part("request", null, request.getBytes(StandardCharsets.UTF_8)),
                new Client.Part("archive", "../../x.zip", archive));
        return client.ask(
                "POST",
                TRAININGS,
                BodyPublishers.ofByteArray(form),
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "multipart/form-data; boundary=" + Client.BOUNDARY);
    }

    private HttpResponse<String> ask(String method, String path, String... more) throws Exception {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + key));
        headers.addAll(List.of(more));
        return client.ask(method, path, BodyPublishers.noBody(), headers.toArray(String[]::new));
    }

    /** All events until the stream ends, which it does with the training. */
    private List<String> events(String address) throws Exception {
        HttpResponse<String> stream = ask("GET", address + "/events");
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return List.of(stream.body().split("\n\n"));
    }

    private List<String> kept(String address) throws IOException {
        try (var files = Files.list(folder.resolve("data").resolve(address.substring("/api/v1/".length())))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static String address(HttpResponse<String> taken) {
        return taken.headers().firstValue("Location").orElseThrow(() -> new AssertionError(taken.body()));
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write('x');
        }
        return bytes.toByteArray();
    }
}
