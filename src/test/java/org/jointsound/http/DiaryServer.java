package org.jointsound.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jointsound.history.History;
import org.jointsound.history.Role;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;

/** A service with a real diary in a folder, and a clock that a test can turn. */
final class DiaryServer implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final String SUBJECTS = "/api/v1/subjects/";

    final History history;
    final ApiServer server;
    final Client client;
    private volatile Instant now;

    DiaryServer(Path folder) throws IOException {
        this(folder, START, Duration.ofDays(365));
    }

    DiaryServer(Path folder, Instant now, Duration retention) throws IOException {
        this.now = now;
        this.history = History.open(folder, null);
        this.server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000),
                Analysers.shared(),
                ConcernTableJson::shipped,
                new DiaryKeeping(history, retention),
                () -> this.now);
        this.client = new Client(server.port());
    }

    void setNow(Instant now) {
        this.now = now;
    }

    /** The secret of a new key. */
    String key(Role role) {
        return history.keys().create("test", role, now).secret();
    }

    /** An {@code Authorization} header with a new key, as name and value. */
    String[] bearer(Role role) {
        return new String[] {"Authorization", "Bearer " + key(role)};
    }

    /** Sends a recording to be stored. */
    HttpResponse<String> store(String storing, String context, byte[] audio, String... headers) throws Exception {
        return client.ask(
                "POST",
                Client.CLASSIFY,
                BodyPublishers.ofByteArray(Client.form(
                        new Client.Part("audio", "jane-doe-knee.wav", audio),
                        part("context", context),
                        part("store", storing))),
                Stream.concat(
                                Stream.of("Content-Type", "multipart/form-data; boundary=" + Client.BOUNDARY),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** What is kept of a subject, as the service shows it. */
    HttpResponse<String> diary(String subject) throws Exception {
        return client.ask("GET", SUBJECTS + subject + "/diary", BodyPublishers.noBody(), bearer(Role.RESEARCH));
    }

    HttpResponse<String> erase(String subject) throws Exception {
        return client.ask("DELETE", SUBJECTS + subject, BodyPublishers.noBody(), bearer(Role.ADMIN));
    }

    static Client.Part part(String name, String content) {
        return new Client.Part(name, null, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
        history.close();
    }
}
