package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Real requests to a server under test. */
final class Client {
    static final String CLASSIFY = "/api/v1/classifications";
    static final String BOUNDARY = "test-boundary-7f3a";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Client(int port) {
        this.port = port;
    }

    /** A part of a form. */
    static final class Part {
        private final String name;
        private final @Nullable String fileName;
        private final byte[] content;

        Part(String name, @Nullable String fileName, byte[] content) {
            this.name = name;
            this.fileName = fileName;
            this.content = content;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    HttpResponse<String> postRaw(String contentType, byte[] body) throws IOException, InterruptedException {
        return send("POST", CLASSIFY, contentType, BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> postForm(Part... parts) throws IOException, InterruptedException {
        return send(
                "POST", CLASSIFY, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(form(parts)));
    }

    HttpResponse<String> send(String method, String path, @Nullable String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        return contentType == null ? ask(method, path, body) : ask(method, path, body, "Content-Type", contentType);
    }

    /** Sends with headers: a name, its value, the next name, and so on. */
    HttpResponse<String> ask(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return http.send(request(method, path, body, headers), BodyHandlers.ofString());
    }

    /** The same without a body, for an answer of bytes. */
    HttpResponse<byte[]> bytes(String method, String path, String... headers) throws IOException, InterruptedException {
        return http.send(request(method, path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** Sends bytes as they are and returns all that comes back until the server closes. */
    String sendRaw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends bytes as they are and returns the answer, whose body is one JSON object; the connection may stay open. */
    String sendRawUntilBody(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("}") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
            return answer.toString();
        }
    }

    /** Sends bytes, says that no more will come, and returns all that comes back. */
    String sendAndEnd(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends bytes and closes the connection without waiting. */
    void sendAndHangUp(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
    }

    static byte[] form(Part... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            String file = part.fileName == null ? "" : "; filename=\"" + part.fileName + "\"";
            out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name + "\"" + file
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(part.content);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static JsonNode json(String body) throws IOException {
        return JSON.readTree(body);
    }

    /** Asserts that this is a whole problem of that status and code, and that it tells nothing of the machine. */
    static void assertProblem(HttpResponse<String> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertProblemBody(response.body(), status, code);
    }

    /** The same for an answer as it came over the wire. */
    static void assertRawProblem(String answer, int status, String code) throws IOException {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        int end = answer.indexOf("\r\n\r\n");
        assertThat(answer.substring(0, end).toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("x-content-type-options: nosniff")
                .doesNotContain("server:", "jetty", "javalin");
        assertProblemBody(answer.substring(end + 4), status, code);
    }

    private static void assertProblemBody(String body, int status, String code) throws IOException {
        JsonNode problem = json(body);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("urn:uuid:");
        assertSaysNothingOfTheMachine(body);
    }

    static void assertSaysNothingOfTheMachine(String body) {
        assertThat(body)
                .doesNotContainIgnoringCase(
                        System.getProperty("java.io.tmpdir") + "/", "jetty", "javalin", "jointsound-")
                .doesNotContain("Exception", "\tat ", ".java:");
    }
}
