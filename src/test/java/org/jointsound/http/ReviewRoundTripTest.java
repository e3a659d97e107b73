package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.json;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointsound.cli.Shell;
import org.jointsound.cli.Wiring;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.history.Role;
import org.jointsound.model.Label;
import org.jointsound.testing.Analysers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a stored recording over a person's answer to a dataset that is read. */
class ReviewRoundTripTest {
    @TempDir
    Path folder;

    private DiaryServer service;
    private Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws Exception {
        data = folder.resolve("data");
        service = new DiaryServer(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private int run(String... args) {
        Wiring wiring = new Wiring(
                models -> Analysers.shared(),
                (address, models, diary) -> {
                    throw new AssertionError("the service is not meant to start here");
                },
                name -> null,
                false);
        return Shell.run(args, wiring, new PrintWriter(out), new PrintWriter(err));
    }

    private int review(String command, String... args) {
        return run(Stream.concat(Stream.of("review", command, "--data", data.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    /** Sends a sample under a subject and answers its id. */
    private String sent(String subject, String sample) throws Exception {
        String body = service.client
                .postForm(
                        new Client.Part("audio", "a.wav", Files.readAllBytes(Path.of("samples", sample))),
                        DiaryServer.part(
                                "context",
                                "{\"subject\":\"%s\",\"joint\":\"knee\",\"side\":\"left\",\"recorded_at\":\"2026-02-03T23:30:00Z\"}"
                                        .formatted(subject)),
                        DiaryServer.part("store", "audio"),
                        DiaryServer.part("review", "yes"))
                .body();
        return json(body).path("id").asText();
    }

    private void answered(String id, String body) throws Exception {
        String[] bearer = service.bearer(Role.RESEARCH);
        assertThat(service.client
                        .ask(
                                "PUT",
                                "/api/v1/reviews/" + id,
                                BodyPublishers.ofString(body),
                                bearer[0],
                                bearer[1],
                                "If-Match",
                                "0",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    private Path labelFile(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private Map<String, LabelledRecording> exported(Path dataset) throws Exception {
        assertThat(review("export", dataset.toString())).as(err.toString()).isZero();
        assertThat(run("corpus", "check", dataset.toString()))
                .as(out.toString() + err)
                .isZero();
        return DatasetReader.read(dataset).stream()
                .collect(Collectors.toMap(
                        one -> one.file().getFileName().toString().replace(".wav", ""),
                        one -> one,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static LabelledRecording the(Map<String, LabelledRecording> read, String id) {
        return Objects.requireNonNull(read.get(id), id);
    }

    @Test
    void whatPeopleSaidComesBackAsADatasetWithTheSameLabels() throws Exception {
        String queued = sent("p1", "grinding_crepitus-s005-03.wav");
        String marked = sent("p2", "clicking-s003-01.wav");
        String confirmed = sent("p2", "cavitation_pop-s001-05.wav");
        String unsure = sent("p3", "other-s002-03.wav");
        assertThat(review("list")).isZero();
        assertThat(out.toString()).contains(queued, "low-confidence").doesNotContain("p1");
        answered(queued, "{\"verdict\":\"correct\",\"basis\":\"clinician\",\"label\":\"tendon_snap\"}");
        answered(
                marked,
                "{\"verdict\":\"correct\",\"basis\":\"imaging\",\"events\":["
                        + "{\"start_s\":0.25,\"end_s\":0.5,\"label\":\"meniscus_clunk\"},"
                        + "{\"start_s\":0.75,\"end_s\":1,\"label\":\"other\"}]}");
        answered(confirmed, "{\"verdict\":\"confirm\",\"basis\":\"self_report\"}");
        answered(unsure, "{\"verdict\":\"uncertain\",\"basis\":\"listener\"}");
        Map<String, LabelledRecording> read = exported(folder.resolve("set"));
        assertThat(read).containsOnlyKeys(queued, marked, confirmed);
        assertThat(err.toString()).contains("3 recordings of 2 subjects", "1 uncertain");
        LabelledRecording snap = the(read, queued);
        assertThat(snap.labels()).containsExactly(Label.TENDON_SNAP);
        assertThat(snap.spans()).isEmpty();
        assertThat(snap.subject()).isEqualTo("p1");
        assertThat(snap.session()).isEqualTo("2026-02-03");
        assertThat(snap.columns())
                .containsEntry("label_basis", "clinician")
                .containsEntry("label_type", "corrected")
                .containsEntry("annotator", "test")
                .containsEntry("joint", "knee")
                .containsEntry("side", "left")
                .containsEntry("model_label", "grinding_crepitus");
        assertThat(the(read, marked).spans())
                .containsExactly(
                        new MarkedSpan(0.25, 0.5, new Label("meniscus_clunk")), new MarkedSpan(0.75, 1, Label.OTHER));
        assertThat(the(read, confirmed).wholeLabel()).isEqualTo(Label.CAVITATION_POP);
        assertThat(the(read, confirmed).spans()).isNotEmpty();
        assertThat(the(read, confirmed).columns()).containsEntry("label_type", "confirmed");
    }

    @Test
    void tracksOfAudacityAndTablesOfRavenAreAnswersOfWhoMadeThem() throws Exception {
        String audacity = sent("p1", "clicking-s003-01.wav");
        String raven = sent("p2", "grinding_crepitus-s005-03.wav");
        Path track = labelFile(audacity + ".txt", "0.250000\t0.500000\ttendon_snap\n");
        Path table = labelFile(
                raven + ".Table.1.selections.txt",
                "Selection\tBegin Time (s)\tEnd Time (s)\tLabel\n1\t0.5\t0.75\tclicking\n");
        assertThat(review("import", "--by", "Ann B.", "--basis", "listener", track.toString(), table.toString()))
                .as(err.toString())
                .isZero();
        Map<String, LabelledRecording> read = exported(folder.resolve("set"));
        assertThat(the(read, audacity).spans()).containsExactly(new MarkedSpan(0.25, 0.5, Label.TENDON_SNAP));
        assertThat(the(read, raven).spans()).containsExactly(new MarkedSpan(0.5, 0.75, Label.CLICKING));
        assertThat(the(read, raven).columns())
                .containsEntry("annotator", "Ann B.")
                .containsEntry("label_basis", "listener");
    }

    @Test
    void whatIsOpenGoesOutWithProposalsThatAreNoLabelsUntilSomebodySaysSo() throws Exception {
        String id = sent("p1", "grinding_crepitus-s005-03.wav");
        Path open = folder.resolve("open");
        assertThat(review("export", open.toString(), "--open"))
                .as(err.toString())
                .isZero();
        assertThat(Files.readAllBytes(open.resolve(id + ".wav")))
                .isEqualTo(Files.readAllBytes(Path.of("samples", "grinding_crepitus-s005-03.wav")));
        Path track = open.resolve(id + ".txt");
        assertThat(Files.readAllLines(track)).hasSize(3).allMatch(line -> line.contains("\t?"));
        assertThat(run("corpus", "check", open.toString())).isEqualTo(1);
        String[] args = {"--by", "ann", "--basis", "listener", track.toString()};
        assertThat(review("import", args)).isEqualTo(1);
        Files.writeString(track, Files.readString(track).replace("?", ""));
        assertThat(review("import", args)).as(err.toString()).isZero();
        assertThat(the(exported(folder.resolve("set")), id).spans()).hasSize(3);
    }

    @Test
    void oneBadFileKeepsAllOthersOut() throws Exception {
        String id = sent("p1", "clicking-s003-01.wav");
        String other = sent("p2", "grinding_crepitus-s005-03.wav");
        Path good = labelFile(id + ".txt", "0.25\t0.5\ttendon_snap\n");
        Path bad = labelFile(
                other + ".txt", "0.25\t0.5\ttendon_snap\n0.9\t0.8\tclicking\n0.1\t999\tclicking\n1\t2\tTwo Words\n");
        Path unknown = labelFile("knee-01.txt", "0.25\t0.5\ttendon_snap\n");
        assertThat(review(
                        "import",
                        "--by",
                        "ann",
                        "--basis",
                        "listener",
                        good.toString(),
                        bad.toString(),
                        unknown.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "The label files have 4 faults",
                        other + ".txt line 2: start is 0.9, end is 0.8",
                        other + ".txt line 3: the mark from 0.1 to 999.0 s lies beyond the end",
                        other + ".txt line 4: label is 'Two Words'",
                        "knee-01.txt: speaks of no recording");
        assertThat(service.history.reviews().decided()).isEmpty();
        assertThat(review("import", "--by", "ann", "--basis", "listener", good.toString()))
                .isZero();
    }

    @Test
    void anAnswerIsNotPutAsideByAFileUnlessThatIsWanted() throws Exception {
        String id = sent("p1", "clicking-s003-01.wav");
        Path track = labelFile(id + ".txt", "0.25\t0.5\ttendon_snap\n");
        String[] args = {"--by", "ann", "--basis", "listener", track.toString()};
        assertThat(review("import", args)).isZero();
        assertThat(review("import", args)).isEqualTo(1);
        assertThat(err.toString()).contains(id + " has an answer already");
        assertThat(review("import", "--again", "--by", "bob", "--basis", "listener", track.toString()))
                .isZero();
        assertThat(service.history.reviews().decided().get(0).raters()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenOverAndNothingIsNoDataset() throws Exception {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertThat(review("export", full.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("not empty");
        assertThat(review("export", folder.resolve("new").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody has confirmed or corrected anything yet");
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(full.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aRecordingWhoseFileIsGoneIsLeftOutAndCounted() throws Exception {
        String gone = sent("p1", "clicking-s003-01.wav");
        String there = sent("p2", "grinding_crepitus-s005-03.wav");
        for (String id : List.of(gone, there)) {
            answered(id, "{\"verdict\":\"confirm\",\"basis\":\"listener\"}");
        }
        Files.delete(data.resolve("audio").resolve(gone));
        assertThat(review("export", folder.resolve("set").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("1 whose audio is not in the data folder");
        assertThat(DatasetReader.read(folder.resolve("set"))).hasSize(1);
    }
}
