package org.jointsound.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A classification whose last byte waits to be sent. */
final class SlowRequest implements AutoCloseable {
    /** Long after the service has read the headers. */
    private static final long BEGUN_MILLIS = 1_000;

    private final Socket socket;
    private final byte[] recording;

    SlowRequest(int port, byte[] recording) throws IOException, InterruptedException {
        this.recording = recording.clone();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        String head =
                "POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: audio/wav\r\n"
                        + "Content-Length: " + recording.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(recording, 0, recording.length - 1);
        socket.getOutputStream().flush();
        TimeUnit.MILLISECONDS.sleep(BEGUN_MILLIS);
    }

    /** Sends the rest; the body of the answer. */
    String finish() throws IOException {
        socket.getOutputStream().write(recording, recording.length - 1, 1);
        socket.getOutputStream().flush();
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
