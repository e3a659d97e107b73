package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.Language;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LABELS = "/api/v1/labels";
    private static final String ASSESS = "/api/v1/assessments";

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static ApiServer server;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000), Analysers.shared(), ConcernTableJson::shipped);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"de-AT, DE", "en, EN", "fr, EN", "'de;q=x', EN"})
    void aReportIsInTheLanguageThatIsAskedFor(String header, Language language) throws Exception {
        HttpResponse<String> response = client.ask(
                "POST",
                Client.CLASSIFY,
                BodyPublishers.ofByteArray(Recordings.pop()),
                "Content-Type",
                "audio/wav",
                "Accept-Language",
                header);
        assertSaid(response, language);
        JsonNode concern = JSON.readTree(response.body()).path("concern");
        assertThat(concern.path("notice").asText()).isEqualTo(table(language).notice());
        assertThat(concern.path("reasons").path(0).path("effect").asText()).isEqualTo("sets low");
    }

    @ParameterizedTest
    @CsvSource({"'fr, de;q=0.5', DE", "*, EN"})
    void anAssessmentIsInTheLanguageThatIsAskedFor(String header, Language language) throws Exception {
        HttpResponse<String> response = assess("{\"onset\":\"injury\"}", header);
        assertSaid(response, language);
        JsonNode concern = JSON.readTree(response.body());
        assertThat(concern.path("level").asText()).isEqualTo("high");
        assertThat(concern.path("red_flags").path(0).path("text").asText())
                .isEqualTo(table(language).rules().get(2).text());
    }

    @ParameterizedTest
    @CsvSource({"de, DE", "en, EN"})
    void theLabelsAreInTheLanguageThatIsAskedFor(String header, Language language) throws Exception {
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> response =
                    client.ask(method, LABELS, BodyPublishers.noBody(), "Accept-Language", header);
            assertSaid(response, language);
            assertThat(response.body()).isEqualTo(method.equals("GET") ? ConcernTableJson.write(table(language)) : "");
        }
    }

    @Test
    void withoutTheHeaderTheAnswerIsEnglishAndSaysThatItCouldBeAnother() throws Exception {
        assertSaid(client.get(LABELS), Language.EN);
    }

    @Test
    void theMythsAreToldWithTheLabels() throws Exception {
        JsonNode myths = JSON.readTree(client.get(LABELS).body()).path("myths");
        assertThat(myths).hasSize(4).allSatisfy(myth -> assertThat(myth.path("sources"))
                .isNotEmpty());
    }

    @Test
    void whatIsRefusedIsRefusedInEnglish() throws Exception {
        HttpResponse<String> response = assess("{\"onset\":\"soon\"}", "de");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(detail(response)).isNotBlank().isEqualTo(detail(assess("{\"onset\":\"soon\"}", "en")));
        assertThat(response.headers().firstValue("Content-Language")).isEmpty();
    }

    private static HttpResponse<String> assess(String report, String language) throws Exception {
        return client.ask(
                "POST",
                ASSESS,
                BodyPublishers.ofString(report),
                "Content-Type",
                "application/json",
                "Accept-Language",
                language);
    }

    private static String detail(HttpResponse<String> refusal) throws IOException {
        return JSON.readTree(refusal.body())
                .path("errors")
                .path(0)
                .path("detail")
                .asText();
    }

    private static void assertSaid(HttpResponse<String> response, Language language) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Language")).containsExactly(language.tag());
        assertThat(response.headers().allValues("Vary")).containsExactly("Accept-Language, Accept-Encoding");
    }

    private static ConcernTable table(Language language) {
        return ConcernTableJson.shipped(language);
    }
}
