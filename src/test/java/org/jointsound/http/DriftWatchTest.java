package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.SymptomReport;
import org.jointsound.feature.FeatureExtractor;
import org.jointsound.history.DriftDays;
import org.jointsound.history.History;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.drift.DriftCounts;
import org.jointsound.model.drift.FeatureBins;
import org.jointsound.model.drift.Reference;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.report.Report;
import org.jointsound.store.References;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftWatchTest {
    private static final Instant NOW = Instant.parse("2026-03-20T23:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final References.Known KNOWN = new References.Known("0.3.0 x", reference());

    private static FileOutcome.Analysed pop;

    @TempDir
    private Path folder;

    private Instant now = NOW;

    /** Every feature was always missing, and every label a pop, so that anything has moved. */
    private static Reference reference() {
        return new Reference(
                1000,
                1000,
                FeatureExtractor.EVENTS_V1.names().stream()
                        .map(name -> new FeatureBins(name, List.of(), List.of(0.0), 1))
                        .toList(),
                Map.of(Label.CAVITATION_POP, 1.0, Label.OTHER, 0.0));
    }

    @BeforeAll
    static void analyseAPop(@TempDir Path folder) throws Exception {
        pop = (FileOutcome.Analysed) Analysers.shared()
                .analyse(
                        Files.write(folder.resolve("pop.wav"), Recordings.pop()),
                        "pop.wav",
                        Circumstances.of(SymptomReport.EMPTY));
        assertThat(pop.report().events()).isNotEmpty().allMatch(event -> event.label()
                .equals(Label.OTHER));
    }

    private DriftWatch watch(@Nullable DriftDays days) {
        return DriftWatch.start(version -> Optional.of(KNOWN), days, () -> now);
    }

    private static void seen(DriftWatch watch, int times) {
        Collections.nCopies(times, pop).forEach(watch::seen);
    }

    @Test
    void beforeAHundredRecordingsNothingIsToldAndFromThenOnItIs() {
        try (DriftWatch watch = watch(null)) {
            assertThat(watch.modelVersion()).isEmpty();
            seen(watch, 99);
            watch.update();
            assertThat(watch.modelVersion()).isEqualTo("0.3.0");
            assertThat(watch.events()).isEqualTo(99L * pop.features().size());
            assertThat(watch.labelsIndex()).isNaN();
            assertThat(watch.largestFeatureIndex()).isNaN();
            assertThat(watch.shiftedFeatureShare()).isNaN();
            seen(watch, 1);
            watch.update();
            assertThat(watch.events()).isEqualTo(100L * pop.features().size());
            assertThat(watch.labelsIndex()).isGreaterThan(1);
            assertThat(watch.largestFeatureIndex()).isGreaterThan(1);
            long present = IntStream.range(0, 136)
                    .filter(i -> pop.features().get(0).isPresent(i))
                    .count();
            assertThat(watch.shiftedFeatureShare()).isBetween(present / 136.0 - 0.1, 1.0);
        }
    }

    @Test
    void afterASwapTheFiguresAreOfTheModelThatTheyNameUntilTheyAreToldAnew() {
        try (DriftWatch watch = watch(null)) {
            seen(watch, 100);
            watch.update();
            watch.seen(new FileOutcome.Analysed(by("2.0"), pop.features(), null));
            assertThat(watch.labelsIndex()).isGreaterThan(1);
            assertThat(watch.modelVersion()).isEqualTo("0.3.0");
            watch.update();
            assertThat(watch.modelVersion()).isEqualTo("2.0");
        }
    }

    private static Report by(String version) {
        Report said = pop.report();
        return new Report(
                said.reportVersion(),
                said.id(),
                said.createdAt(),
                said.outcome(),
                said.reason(),
                said.label(),
                said.confidence(),
                said.probabilities(),
                said.predictionSet(),
                said.labels(),
                said.concern(),
                said.events(),
                said.recording(),
                new Report.ModelIdentity(
                        said.model().name(), version, said.model().featureSet()),
                said.timingMs());
    }

    @Test
    void theWindowIsTwentyEightDaysWithTodayAndDaysAreThoseOfUtc() {
        try (DriftWatch watch = watch(null)) {
            seen(watch, 1);
            now = NOW.plus(Duration.ofDays(27));
            watch.update();
            assertThat(watch.events()).isEqualTo(pop.features().size());
            now = now.plus(Duration.ofMinutes(30));
            watch.update();
            assertThat(watch.events()).isZero();
        }
    }

    @Test
    void refusedRecordingsAndModelsWithoutAReferenceAreNotCounted() {
        List<String> asked = new ArrayList<>();
        try (DriftWatch watch = DriftWatch.start(
                version -> {
                    asked.add(version);
                    return Optional.empty();
                },
                null,
                () -> now)) {
            watch.seen(new FileOutcome.Refused(new Problem(ProblemCode.DECODE_FAILED, "no", List.of())));
            assertThat(watch.modelVersion()).isEmpty();
            seen(watch, 200);
            watch.update();
            assertThat(watch.events()).isZero();
            assertThat(watch.labelsIndex()).isNaN();
            assertThat(asked).containsExactly("0.3.0");
        }
    }

    @Test
    void aReferenceThatCannotBeUsedFailsNoAnswer() {
        Reference other = new Reference(
                1, 1, List.of(new FeatureBins("else", List.of(), List.of(0.0), 1)), Map.of(Label.OTHER, 1.0));
        try (DriftWatch broken = DriftWatch.start(
                        version -> {
                            throw new IllegalStateException("planted");
                        },
                        null,
                        () -> now);
                DriftWatch foreign =
                        DriftWatch.start(version -> Optional.of(new References.Known("x", other)), null, () -> now)) {
            for (DriftWatch watch : List.of(broken, foreign)) {
                seen(watch, 2);
                watch.update();
                assertThat(watch.events()).isZero();
            }
        }
    }

    @Test
    void countsAreSavedAtTheEndAndGoOnAfterARestart() {
        try (History history = History.open(folder, null)) {
            try (DriftWatch first = watch(history.drift())) {
                seen(first, 60);
                assertThat(history.drift().sum("0.3.0 x", DAY, DAY)).isEqualTo(DriftCounts.NONE);
            }
            assertThat(history.drift().sum("0.3.0 x", DAY, DAY).heard()).isEqualTo(60);
            try (DriftWatch second = watch(history.drift())) {
                seen(second, 40);
                second.update();
                assertThat(second.labelsIndex()).isGreaterThan(1);
                second.update();
            }
            DriftCounts kept = history.drift().sum("0.3.0 x", DAY, DAY);
            assertThat(kept.heard()).isEqualTo(100);
            assertThat(kept.outcomes()).isEqualTo(Map.of(pop.report().outcome(), 100L));
        }
    }

    @Test
    void whatADatabaseDoesNotTakeIsKeptAndSavedLater() throws Exception {
        try (History history = History.open(folder, null)) {
            try (DriftWatch watch = watch(history.drift());
                    Connection elsewhere =
                            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jointsound.db"))) {
                elsewhere.createStatement().execute("ALTER TABLE drift_answer RENAME TO gone");
                seen(watch, 3);
                watch.update();
                seen(watch, 4);
                watch.update();
                elsewhere.createStatement().execute("ALTER TABLE gone RENAME TO drift_answer");
                watch.update();
                assertThat(watch.events()).isEqualTo(7L * pop.features().size());
            }
            assertThat(history.drift().sum("0.3.0 x", DAY, DAY).heard()).isEqualTo(7);
            assertThat(history.drift().sum("0.3.0 x", DAY, DAY).events())
                    .isEqualTo(7L * pop.features().size());
        }
    }

    @Test
    void whatIsOlderThanItsTimeIsDropped() {
        try (History history = History.open(folder, null);
                DriftWatch watch = watch(history.drift())) {
            seen(watch, 1);
            watch.update();
            now = NOW.plus(Duration.ofDays(400));
            watch.update();
            assertThat(history.drift().sum("0.3.0 x", DAY, DAY).heard()).isEqualTo(1);
            now = NOW.plus(Duration.ofDays(401));
            watch.update();
            assertThat(history.drift().sum("0.3.0 x", DAY, DAY)).isEqualTo(DriftCounts.NONE);
        }
    }

    @Test
    void aServiceCountsWhatItAnswersWithAndWithoutStoring() throws Exception {
        try (History history = History.open(folder, null)) {
            ServerSettings settings = ServerSettings.of("127.0.0.1", 0, 1_000_000);
            ServiceParts parts = ServiceParts.open(
                    settings,
                    ServedModels.only(Analysers.shared(), ByLanguage.of(ConcernTableJson::shipped)),
                    version -> Optional.of(KNOWN),
                    new DiaryKeeping(history, Duration.ofDays(9)),
                    null,
                    () -> now);
            try (ApiServer server = ApiServer.start(settings, parts, null, () -> now)) {
                Client client = new Client(server.port());
                assertThat(client.postRaw("audio/wav", Recordings.pop()).statusCode())
                        .isEqualTo(200);
                assertThat(client.postRaw("audio/wav", new byte[9]).statusCode())
                        .isEqualTo(415);
                assertThat(client.postRaw("audio/wav", Recordings.silence(1)).statusCode())
                        .isEqualTo(200);
            }
            DriftCounts counts = history.drift().sum("0.3.0 x", DAY, DAY);
            assertThat(counts.heard()).isEqualTo(1);
            assertThat(counts.outcomes()).isEqualTo(Map.of(pop.report().outcome(), 1L, Outcome.NO_EVENT, 1L));
            assertThat(counts.features()).hasSize(136);
        }
    }
}
