package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The runnable jar as a service in a process of its own, with its diary in a folder. */
final class JarService implements AutoCloseable {
    private final Process process;
    private final String address;
    private final String startLines;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private JarService(Process process, String address, String startLines) {
        this.process = process;
        this.address = address;
        this.startLines = startLines;
    }

    /** Starts a service with a diary, and with these variables in its environment. */
    static JarService start(Path data, Map<String, String> environment) throws IOException {
        Process process = java(environment, "serve", "--port", "0", "--data", data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder lines = new StringBuilder();
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            lines.append(line).append('\n');
            if (line.contains("listening on ")) {
                return new JarService(process, line.substring(line.indexOf("http")), lines.toString());
            }
        }
        throw new AssertionError("the service did not start: " + lines);
    }

    /** Standard output of a command line that must end well. */
    static String run(Map<String, String> environment, String... arguments) throws Exception {
        Process process = java(environment, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return out;
    }

    private static ProcessBuilder java(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("jointsound.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /** What it said until it listened. */
    String startLines() {
        return startLines;
    }

    HttpResponse<String> store(String storing, String context, Path recording)
            throws IOException, InterruptedException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "store", storing.getBytes(StandardCharsets.UTF_8));
        part(form, "context", context.getBytes(StandardCharsets.UTF_8));
        part(form, "audio\"; filename=\"jane-doe.wav", Files.readAllBytes(recording));
        form.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/classifications"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] content) throws IOException {
        form.write(("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> ask(String method, String path, String key) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + key)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json, String key) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The processes that it has started. */
    List<ProcessHandle> children() {
        return process.children().toList();
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
