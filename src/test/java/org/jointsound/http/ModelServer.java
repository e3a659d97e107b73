package org.jointsound.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.history.History;
import org.jointsound.history.Role;
import org.jointsound.model.Unit;
import org.jointsound.store.ModelRegistry;
import org.jointsound.testing.Recordings;
import org.jointsound.testing.ShippedCopies;

/** A service on a folder with a version {@code 1.0} that serves, its equal {@code 1.1}, and {@code 2.0}, which is sure of nothing. */
final class ModelServer implements AutoCloseable {
    static final String CHAMPION = "/api/v1/models/aliases/champion";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final Path models;
    final Path datasets;
    final ModelRegistry registry;
    final ApiServer server;
    final Client client;
    private final History history;

    ModelServer(Path folder) throws IOException {
        models = folder.resolve("models");
        datasets = Files.createDirectory(folder.resolve("datasets"));
        registry = ShippedCopies.in(models);
        ShippedCopies.add(registry, "1.0");
        ShippedCopies.add(
                registry, "1.1", "card.json", "{\"card\":true}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ShippedCopies.addUnsure(registry, "2.0");
        ShippedCopies.champion(registry, "1.0");
        history = History.open(folder.resolve("data"), null);
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000).withDatasets(datasets),
                new ModelsFolder(models, Unit.featureSets(), ShippedCopies::around),
                new DiaryKeeping(history, Duration.ofDays(365)),
                null,
                () -> NOW);
        client = new Client(server.port());
    }

    /** A dataset of two people with a pop each and two without. */
    void dataset(String name) throws IOException {
        Path set = Files.createDirectory(datasets.resolve(name));
        for (int person = 1; person <= 2; person++) {
            Files.write(set.resolve("pop" + person + ".wav"), Recordings.pop());
            Files.write(set.resolve("none" + person + ".wav"), Recordings.silence(person));
        }
        Files.writeString(set.resolve("metadata.csv"), """
                file_name,label,subject
                pop1.wav,cavitation_pop,p1
                none1.wav,other,p1
                pop2.wav,cavitation_pop,p2
                none2.wav,other,p2
                """);
    }

    HttpResponse<String> put(String path, String body, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return client.ask("PUT", path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    HttpResponse<String> putAsAdmin(String body) throws Exception {
        return put(CHAMPION, body, bearer(Role.ADMIN));
    }

    /** An {@code Authorization} header with a new key, as name and value. */
    String[] bearer(Role role) {
        return new String[] {
            "Authorization",
            "Bearer " + history.keys().create("lab 3", role, NOW).secret()
        };
    }

    /** Version by which a recording is answered. */
    String answers() throws Exception {
        return Client.json(client.postRaw("audio/wav", Recordings.pop()).body())
                .path("model")
                .path("version")
                .asText();
    }

    /** Waits for something that the service does within seconds of its own accord. */
    static void await(java.util.concurrent.Callable<Boolean> done) throws Exception {
        for (int i = 0; i < 300 && !done.call(); i++) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        server.close();
        history.close();
    }
}
