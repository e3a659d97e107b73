package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.assertRawProblem;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestTest {
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 50_000_000), Analysers.shared(), ConcernTableJson::shipped);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health%2flive",
                "/health/%2e%2e/live",
                "/health//live",
                "/health/..;/live",
                "/health/live%00",
                "/health/live%zz",
                "/health/%c0%ae",
                "/health\\live",
                "health/live",
                "/../../etc/passwd",
            })
    void aPathThatIsAmbiguousOrIllegalIsNotValid(String path) throws IOException {
        assertRawProblem(client.sendRaw(get(path, "")), 400, "validation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n",
                "Content-Length: many\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: gzip\r\n",
                "No colon here\r\n",
                ": no name\r\n",
                "Bad Name: x\r\n",
                "Expect: the-unexpected\r\n",
            })
    void aHeaderThatHttpForbidsIsNotValid(String header) throws IOException {
        assertRawProblem(client.sendRaw(post(header, "")), 400, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\0\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "G\u00e9T / HTTP/1.1\r\n\r\n"})
    void whatIsNotHttpIsNotValid(String request) throws IOException {
        assertRawProblem(client.sendRaw(request), 400, "validation");
    }

    @Test
    void aRequestWithoutAHostIsNotValid() throws IOException {
        assertRawProblem(client.sendRaw("GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n"), 400, "validation");
    }

    @Test
    void anAddressOrHeaderOfGreatLengthIsNotValid() throws IOException {
        String much = "x".repeat(20_000);
        assertRawProblem(client.sendRaw(get("/" + much, "")), 400, "validation");
        assertRawProblem(client.sendRaw(get("/health/live", "X-Much: " + much + "\r\n")), 400, "validation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data               | --b",
                "multipart/form-data; boundary=    | --b",
                "multipart/form-data; boundary=b   | nothing like a form",
                "multipart/form-data; boundary=b   | --b",
                "multipart/form-data; boundary=b   | --b\\r\\n\\r\\n\\r\\n--b--",
                "multipart/form-data; boundary=b   | --b\\r\\nContent-Disposition: form-data\\r\\n\\r\\nx\\r\\n--b--",
                "multipart/form-data; boundary=b   | --b\\r\\nBad Header\\r\\n\\r\\nx\\r\\n--b--",
                "multipart/form-data; boundary=b   | --b\\r\\nContent-Disposition: form-data; name=audio\\r\\n\\r\\ncut",
            })
    void aFormThatCannotBeTakenApartIsNotValid(String type, String body) throws Exception {
        assertProblem(
                client.postRaw(type, body.replace("\\r\\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
                400,
                "validation");
    }

    @Test
    void aFormOfVeryManyPartsIsNotValid() throws Exception {
        Client.Part[] parts = new Client.Part[2_000];
        Arrays.fill(parts, new Client.Part("audio", "a.wav", Recordings.silence(0)));
        assertProblem(client.postForm(parts), 400, "validation");
    }

    @Test
    void aPartWithVeryLongHeadersIsNotValid() throws Exception {
        Client.Part part = new Client.Part("audio", "n".repeat(100_000), Recordings.pop());
        assertProblem(client.postForm(part), 400, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=%zz", "%", "x=%ff", "x=%c3"})
    void aQueryThatCannotBeDecodedIsNotValid(String query) throws IOException {
        assertRawProblem(client.sendRaw(get("/api/v1/labels?" + query, "")), 400, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/wav", "multipart/form-data; boundary=b"})
    void aChunkWhoseSizeIsNoNumberIsSaidToBeMalformed(String type) throws IOException {
        String answer = client.sendRaw("POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + type + "\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nRIFF\r\nzz\r\n");
        assertRawProblem(answer, 400, "validation");
        assertThat(answer).contains("ended early or is malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/wav", "multipart/form-data; boundary=b"})
    void aBodyThatEndsEarlyIsSaidToHaveDoneSo(String type) throws IOException {
        String answer = client.sendAndEnd("POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + type + "\r\nContent-Length: 1000\r\n\r\nRIFF");
        assertRawProblem(answer, 400, "validation");
        assertThat(answer).contains("ended early or is malformed");
    }

    @Test
    void aWebSocketOnAPlainRouteIsNotFound() throws IOException {
        String request = """
                GET /health/live HTTP/1.1
                Host: localhost
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """.replace("\n", "\r\n");
        assertThat(client.sendRawUntilBody(request)).startsWith("HTTP/1.1 404 ").contains("\"code\":\"not-found\"");
    }

    @Test
    void aHeadRequestForNothingHasNoBody() throws Exception {
        var response = client.send("HEAD", "/nothing", null, BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND"})
    void aMethodThatNoRouteKnowsIsTurnedAway(String method) throws IOException {
        String answer =
                client.sendRaw(method + " /api/v1/labels HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertRawProblem(answer, 405, "validation");
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String post(String headers, String body) {
        return "POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: audio/wav\r\n" + headers + "\r\n" + body;
    }
}
