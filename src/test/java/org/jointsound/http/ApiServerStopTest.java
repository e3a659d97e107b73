package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;

class ApiServerStopTest {

    @Test
    void anUploadUnderWayIsAnsweredBeforeTheServiceStops() throws Exception {
        ApiServer server = start(0);
        byte[] recording = Recordings.pop();
        int port = server.port();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: audio/wav\r\n"
                            + "Content-Length: " + recording.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(recording, 0, 50);
            out.flush();
            awaitUpload(server);
            Thread stopping = new Thread(server::close);
            stopping.start();
            awaitRefusal(port);
            out.write(recording, 50, recording.length - 50);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"report_version\":1");
            stopping.join(Duration.ofSeconds(10).toMillis());
            assertThat(server.uploads()).doesNotExist();
        }
    }

    @Test
    void theFolderForUploadsIsPrivateAndGoesWithTheService() throws IOException {
        ApiServer server = start(0);
        Path folder = server.uploads();
        assertThat(Files.getPosixFilePermissions(folder.getParent()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
        server.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ApiServer first = start(0)) {
            Assertions.assertThatIOException()
                    .isThrownBy(() -> start(first.port()))
                    .withMessageContaining(String.valueOf(first.port()));
        }
    }

    @Test
    void aHostThatNobodyKnowsIsSaid() {
        Assertions.assertThatIOException()
                .isThrownBy(() -> ApiServer.start(
                        ServerSettings.of("nowhere.invalid", 0, 1), Analysers.shared(), ConcernTableJson::shipped))
                .withMessage("cannot listen on nowhere.invalid port 0: no such host is known here");
    }

    private static ApiServer start(int port) throws IOException {
        return ApiServer.start(
                ServerSettings.of("127.0.0.1", port, 50_000_000), Analysers.shared(), ConcernTableJson::shipped);
    }

    private static void awaitUpload(ApiServer server) throws Exception {
        for (int i = 0; i < 200; i++) {
            try (var files = Files.list(server.uploads())) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the upload never began");
    }

    private static void awaitRefusal(int port) throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(probe.isConnected()).isTrue();
            } catch (ConnectException e) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the service never stopped listening");
    }
}
