package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.assertRawProblem;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowUploadTest {

    @ParameterizedTest
    @ValueSource(strings = {"audio/wav", "multipart/form-data; boundary=b"})
    void aSenderOfOneByteNowAndThenIsCutOff(String type) throws Exception {
        try (ApiServer server = start(8, Duration.ofMillis(300));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(type));
            while (socket.getInputStream().available() == 0) {
                out.write('R');
                Thread.sleep(40);
            }
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertRawProblem(answer, 400, "validation");
            assertThat(answer).contains("did not arrive in time");
        }
    }

    @Test
    void manySlowSendersLeaveTheServiceAliveAndTheirPlacesComeBack() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (ApiServer server = start(48, Duration.ofSeconds(60))) {
            Client client = new Client(server.port());
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                slow.add(socket);
                socket.getOutputStream().write(head("audio/wav"));
            }
            awaitUploads(server, 48);
            assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
            for (int i = 0; i < 20; i++) {
                // Also while those that are refused slowly take every place where the rest of a body is read.
                HttpResponse<String> refused = client.postRaw("audio/wav", Recordings.silence(10));
                assertProblem(refused, 503, "overloaded");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            }
            for (Socket socket : slow) {
                socket.close();
            }
            awaitUploads(server, 0);
            assertThat(client.postRaw("audio/wav", Recordings.silence(1)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDiskThatKeepsNothingIsOursToMend() throws Exception {
        try (ApiServer server = start(8, Duration.ofSeconds(60))) {
            Client client = new Client(server.port());
            Files.delete(server.uploads());
            Files.createFile(server.uploads());
            assertProblem(client.postRaw("audio/wav", Recordings.silence(1)), 503, "overloaded");
            assertProblem(client.postForm(new Client.Part("audio", "a.wav", Recordings.silence(1))), 503, "overloaded");
            Files.delete(server.uploads());
        }
    }

    private static ApiServer start(int uploads, Duration time) throws IOException {
        return ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 50_000_000).withUploads(uploads, time),
                Analysers.shared(),
                ConcernTableJson::shipped);
    }

    private static byte[] head(String type) {
        return ("POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nContent-Length: 1000000\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void awaitUploads(ApiServer server, int count) throws Exception {
        for (int i = 0; i < 400; i++) {
            try (var files = Files.list(server.uploads())) {
                if (files.count() == count) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("there never were " + count + " uploads");
    }
}
