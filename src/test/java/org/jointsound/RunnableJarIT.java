package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user runs it: its own process, the shipped model, the shipped samples. */
class RunnableJarIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    private Path directory;

    private static Process start(ProcessBuilder.Redirect out, ProcessBuilder.Redirect err, String... arguments)
            throws IOException {
        return start(Map.of(), out, err, arguments);
    }

    private static Process start(
            Map<String, String> environment,
            ProcessBuilder.Redirect out,
            ProcessBuilder.Redirect err,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("jointsound.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Lines on standard output of a run that must end well. */
    private List<String> run(String... arguments) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process =
                start(ProcessBuilder.Redirect.to(out.toFile()), ProcessBuilder.Redirect.to(err.toFile()), arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readAllLines(out);
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
    }

    /** A report without what may differ between two reports of the same recording. */
    private static ObjectNode lasting(String json) throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(json);
        assertThat(report.remove("id").asText()).hasSize(36);
        assertThat(report.remove("created_at").asText()).endsWith("Z");
        assertThat(report.remove("timing_ms")).hasSize(4);
        return report;
    }

    /** The joint sounds that each sample holds by the table beside it, or {@code other}. */
    private static Map<String, Set<String>> held() throws IOException {
        Map<String, Set<String>> held = new HashMap<>();
        List<String> rows = Files.readAllLines(SAMPLES.resolve("metadata.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            held.computeIfAbsent(cells[0], file -> new TreeSet<>()).add(cells[1]);
        }
        held.values().stream().filter(labels -> labels.size() > 1).forEach(labels -> labels.remove("other"));
        return held;
    }

    /** A sample of two joint sounds is right with either; an uncertain answer never is. */
    @Test
    void atLeastNineInTenSamplesGetALabelTheyHoldInARowEach() throws Exception {
        List<String> rows = run("classify", SAMPLES.toString());
        List<String> lines = run("classify", SAMPLES.toString(), "-f", "jsonl");
        Map<String, Set<String>> held = held();

        assertThat(samples()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows).hasSize(samples().size() + 1);
        int right = 0;
        for (String line : lines) {
            JsonNode report = JSON.readTree(line);
            boolean sure = !report.get("outcome").asText().equals("uncertain");
            Set<String> labels = held.getOrDefault(report.get("file").asText(), Set.of());
            right += sure && labels.contains(report.get("label").asText()) ? 1 : 0;
        }
        assertThat((double) right / samples().size()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void oneThreadAndManyGiveTheSameReportsInTheSameOrder() throws Exception {
        List<String> one = run("classify", SAMPLES.toString(), "-f", "jsonl", "-t", "1");
        List<String> many = run("classify", SAMPLES.toString(), "-f", "jsonl", "-t", "4");

        assertThat(many).hasSameSizeAs(one).hasSize(samples().size());
        for (int i = 0; i < one.size(); i++) {
            assertThat(lasting(many.get(i))).isEqualTo(lasting(one.get(i)));
        }
    }

    /** Java writes whole numbers in the digits of the machine's language, and so does the library that draws. */
    @Test
    void theLanguageOfTheMachineChangesNoFigure() throws Exception {
        Path arabic = directory.resolve("arabic");
        Path german = directory.resolve("german");
        ProcessBuilder.Redirect nowhere = ProcessBuilder.Redirect.DISCARD;
        for (Path out : List.of(arabic, german)) {
            String language = out.equals(arabic) ? "-Duser.language=ar -Duser.country=EG" : "-Duser.language=de";
            Process process = start(
                    Map.of("JDK_JAVA_OPTIONS", language),
                    nowhere,
                    nowhere,
                    "evaluate",
                    SAMPLES.toString(),
                    "-o",
                    out + "");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        assertThat(arabic.resolve("report.md")).content().contains("40 recordings of 8 subjects");
        for (String file : List.of("report.md", "metrics.json", "reliability.svg", "risk-coverage.svg")) {
            assertThat(arabic.resolve(file)).hasSameBinaryContentAs(german.resolve(file));
        }
    }

    @Test
    void aFolderAndTheServiceGiveTheSameReports() throws Exception {
        List<String> lines = run("classify", SAMPLES.toString(), "-f", "jsonl");
        Process server = start(ProcessBuilder.Redirect.DISCARD, ProcessBuilder.Redirect.PIPE, "serve", "--port", "0");
        try (BufferedReader err =
                new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8))) {
            String address = err.lines()
                    .filter(line -> line.contains("listening on "))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf("http")))
                    .orElseThrow();
            List<Path> samples = samples();
            for (int i = 0; i < samples.size(); i++) {
                ObjectNode line = lasting(lines.get(i));
                String name = samples.get(i).getFileName().toString();
                assertThat(line.remove("file").asText()).isEqualTo(name);
                assertThat(lasting(upload(address, samples.get(i)))).isEqualTo(line);
            }
        } finally {
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String upload(String address, Path sample) throws Exception {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"" + sample.getFileName()
                        + "\"\r\nContent-Type: audio/wav\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/classifications"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofFile(sample),
                        HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n")))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
