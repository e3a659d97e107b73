package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jointsound.history.History;
import org.jointsound.history.Role;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A service that trains, with a toy in the place of what trains. */
abstract class TrainingServer {
    static final String TRAININGS = "/api/v1/trainings";

    @TempDir
    Path folder;

    History history;
    ApiServer server;
    Client client;
    private String key;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("datasets/knees"));
        Files.createDirectories(folder.resolve("models"));
        history = History.open(folder.resolve("data"), null);
        key = history.keys().create("lab 3", Role.RESEARCH, DiaryServer.START).secret();
        open();
    }

    final void open() throws IOException {
        ServerSettings settings = ServerSettings.of("127.0.0.1", 0, 1_000_000).withDatasets(folder.resolve("datasets"));
        ServiceParts parts = ServiceParts.open(
                settings,
                ServedModels.only(Analysers.shared(), ByLanguage.of(ConcernTableJson::shipped)),
                version -> Optional.empty(),
                new DiaryKeeping(history, Duration.ofDays(365)),
                new TrainingPlace(folder.resolve("data"), folder.resolve("models"), "64m", ToyTrainer.class.getName()),
                () -> DiaryServer.START);
        server = ApiServer.start(settings, parts, null, () -> DiaryServer.START);
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        history.close();
    }

    final HttpResponse<String> begin(String dataset, String name) throws Exception {
        return post("{\"dataset\":\"%s\",\"name\":\"%s\"}".formatted(dataset, name));
    }

    final HttpResponse<String> post(String request) throws Exception {
        return client.ask(
                "POST",
                TRAININGS,
                BodyPublishers.ofString(request),
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "application/json");
    }

    final HttpResponse<String> upload(String request, byte[] archive) throws Exception {
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

    final HttpResponse<String> ask(String method, String path, String... more) throws Exception {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + key));
        headers.addAll(List.of(more));
        return client.ask(method, path, BodyPublishers.noBody(), headers.toArray(String[]::new));
    }

    /** All events until the stream ends, which it does with the training. */
    final List<String> events(String address) throws Exception {
        HttpResponse<String> stream = ask("GET", address + "/events");
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return List.of(stream.body().split("\n\n"));
    }

    final List<String> kept(String address) throws IOException {
        try (var files = Files.list(folder.resolve("data").resolve(address.substring("/api/v1/".length())))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    static String address(HttpResponse<String> taken) {
        return taken.headers().firstValue("Location").orElseThrow(() -> new AssertionError(taken.body()));
    }

    static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write('x');
        }
        return bytes.toByteArray();
    }
}
