package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.json.ReportJson;
import org.jointsound.testing.ClipModels;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeRecordingServedTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aModelOfWholeRecordingsGivesTheSameReportOverHttpAsAlone() throws Exception {
        Analyser analyser = Analyser.of(
                DecodeLimits.standard(),
                ClipModels.trained(folder),
                new ConcernPolicy(ConcernTableJson.shipped()),
                () -> ToyRegistry.NOON);
        Path file = Files.write(folder.resolve("asked.wav"), ClipModels.tone(21));
        FileOutcome alone = analyser.analyse(file, "asked.wav", Circumstances.UNKNOWN);
        try (ApiServer server =
                ApiServer.start(ServerSettings.of("127.0.0.1", 0, 1_000_000), analyser, ConcernTableJson::shipped)) {
            HttpResponse<String> served =
                    new Client(server.port()).postForm(new Client.Part("audio", "asked.wav", Files.readAllBytes(file)));

            assertThat(served.statusCode()).isEqualTo(200);
            JsonNode report = JSON.readTree(served.body());
            assertThat(report.path("label").asText()).isEqualTo("con");
            assertThat(report.path("model").path("feature_set").asText()).isEqualTo("clip-v1");
            assertThat(lasting(report))
                    .isEqualTo(lasting(JSON.readTree(ReportJson.write(((FileOutcome.Analysed) alone).report()))));
        }
    }

    private static JsonNode lasting(JsonNode report) {
        return ((ObjectNode) report).without(List.of("id", "created_at", "timing_ms"));
    }
}
