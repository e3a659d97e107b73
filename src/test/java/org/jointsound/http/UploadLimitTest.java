package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.assertRawProblem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadLimitTest {
    private static final int LIMIT_BYTES = 200_000;
    /** Far beyond limit and form overhead. */
    private static final int MUCH_BYTES = 3_000_000;

    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, LIMIT_BYTES), Analysers.shared(), ConcernTableJson::shipped);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT_BYTES + 1, MUCH_BYTES})
    void aBodyThatSaysItIsTooLargeIsTooLarge(int bytes) throws Exception {
        assertProblem(client.postRaw("audio/wav", new byte[bytes]), 413, "too-large");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT_BYTES + 1, MUCH_BYTES})
    void aChunkedBodyThatTurnsOutTooLargeIsTooLarge(int bytes) throws Exception {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
        assertProblem(client.send("POST", Client.CLASSIFY, "audio/wav", body), 413, "too-large");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT_BYTES + 1, MUCH_BYTES})
    void aFormWithAPartThatIsTooLargeIsTooLarge(int bytes) throws Exception {
        assertProblem(client.postForm(new Client.Part("audio", "a.wav", new byte[bytes])), 413, "too-large");
        assertProblem(client.postForm(new Client.Part("audio", null, new byte[bytes])), 413, "too-large");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT_BYTES + 1, MUCH_BYTES})
    void aChunkedFormWithAPartThatIsTooLargeIsTooLarge(int bytes) throws Exception {
        byte[] form = Client.form(new Client.Part("audio", "a.wav", new byte[bytes]));
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form));
        assertProblem(
                client.send("POST", Client.CLASSIFY, "multipart/form-data; boundary=" + Client.BOUNDARY, body),
                413,
                "too-large");
        assertNothingIsLeft();
    }

    @Test
    void aFormOfManyPartsThatAreTooLargeTogetherIsTooLarge() throws Exception {
        Client.Part part = new Client.Part("audio", "a.wav", new byte[LIMIT_BYTES]);
        assertProblem(client.postForm(part, part, part), 413, "too-large");
        assertNothingIsLeft();
    }

    @Test
    void aBodyOfTheLargestSizeIsReadByItsContent() throws Exception {
        assertThat(client.postRaw("audio/wav", new byte[LIMIT_BYTES]).statusCode())
                .isIn(415, 422);
        assertThat(client.postForm(new Client.Part("audio", "a.wav", new byte[LIMIT_BYTES]))
                        .statusCode())
                .isIn(415, 422);
        assertNothingIsLeft();
    }

    @Test
    void aClientThatAsksFirstIsToldBeforeItSends() throws IOException {
        String answer = client.sendRaw("POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: audio/wav\r\nExpect: 100-continue\r\nContent-Length: 999999999999\r\n\r\n");
        assertRawProblem(answer, 413, "too-large");
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        client.sendAndHangUp("POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: audio/wav\r\nContent-Length: 100000\r\n\r\nRIFF");
        assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        assertNothingIsLeft();
    }

    private static void assertNothingIsLeft() throws Exception {
        // The answer may be read a moment before the server is done with the request.
        for (int i = 0; i < 50 && count() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(count()).isZero();
    }

    private static long count() throws IOException {
        try (Stream<Path> files = Files.list(server.uploads())) {
            return files.count();
        }
    }
}
