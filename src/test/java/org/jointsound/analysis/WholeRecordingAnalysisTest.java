package org.jointsound.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.SymptomReport;
import org.jointsound.feature.FeatureVector;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Doubt;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Outcome;
import org.jointsound.model.Parameters;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.report.Report;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.ClipModels;
import org.jointsound.testing.Signals;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyRegistry;
import org.jointsound.testing.WavBytes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model of whole recordings at 2 kHz makes of recordings of all kinds. */
class WholeRecordingAnalysisTest {
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // trained before all tests
    private static EventClassifier model;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Analyser analyser;

    @BeforeAll
    static void trainAModel() throws IOException, InterruptedException {
        model = ClipModels.trained(folder);
        analyser = around(model);
    }

    private static Analyser around(EventClassifier classifier) {
        return Analyser.of(
                DecodeLimits.standard(),
                classifier,
                new ConcernPolicy(ConcernTableJson.shipped()),
                () -> ToyRegistry.NOON);
    }

    private static FileOutcome outcome(byte[] recording) throws IOException {
        Path file = Files.write(folder.resolve("asked.wav"), recording);
        return analyser.analyse(file, "asked.wav", Circumstances.UNKNOWN);
    }

    private static Report report(byte[] recording) throws IOException {
        return ((FileOutcome.Analysed) outcome(recording)).report();
    }

    @Test
    void theWholeRecordingIsTheOneEventAndBothAreToldWithTheSameConfidence() throws IOException {
        Report report = report(ClipModels.tone(21));

        assertThat(report.model().featureSet()).isEqualTo("clip-v1");
        // A band of 1 kHz is too narrow for events; this model learned from such.
        assertThat(report.outcome()).isEqualTo(Outcome.LABELLED);
        assertThat(report.label()).isEqualTo(ClipModels.CON);
        assertThat(report.labels()).extracting(PresentLabel::label).containsExactly(ClipModels.CON);
        assertThat(report.events()).singleElement().satisfies(event -> {
            assertThat(event.startSeconds()).isZero();
            assertThat(event.endSeconds()).isEqualTo(1.5);
            assertThat(event.label()).isEqualTo(ClipModels.CON);
            assertThat(event.confidence())
                    .isCloseTo(report.probabilities().getOrDefault(ClipModels.CON, 0.0), within(1e-12));
            assertThat(event.predictionSet()).isEqualTo(report.predictionSet());
            // The tone of 877 Hz.
            assertThat(event.lowHz()).isBetween(817, 897);
            assertThat(event.highHz()).isBetween(857, 937);
            // The largest of the samples in the file is 0.324.
            assertThat(event.peakDbfs()).isCloseTo(-9.8, within(0.3));
        });
        assertThat(report(ClipModels.noise(20)).label()).isEqualTo(ClipModels.RUSTLING);
    }

    @Test
    void noConcernIsKnownForALabelOfItsOwnAndTheReportSaysSo() throws IOException {
        Report report = report(ClipModels.tone(21));

        assertThat(report.concern().isUnknown()).isTrue();
        assertThat(report.concern().reasons()).singleElement().satisfies(reason -> assertThat(reason.rule())
                .isEqualTo("sound.unmapped"));
    }

    @Test
    void silenceIsNoEventWhateverItsOffset() throws IOException {
        float[] offset = new float[4_000];
        Arrays.fill(offset, 0.25f);
        for (float[] silent : List.of(new float[4_000], offset)) {
            Report report = report(WavBytes.mono16(2_000, silent));

            assertThat(report.outcome()).isEqualTo(Outcome.NO_EVENT);
            assertThat(report.reason()).isEqualTo(Doubt.SILENCE);
            assertThat(report.events()).isEmpty();
        }
    }

    @Test
    void noSampleAndOneSampleAreRefusedAsTooShort() throws IOException {
        for (int length : new int[] {0, 1}) {
            FileOutcome refused = outcome(WavBytes.mono16(2_000, new float[length]));

            assertThat(((FileOutcome.Refused) refused).problem().code())
                    .isIn(ProblemCode.TOO_SHORT, ProblemCode.DECODE_FAILED);
        }
    }

    @Test
    void theShortestRecordingThatIsTakenIsAnswered() throws IOException {
        Report report = report(WavBytes.mono16(2_000, Signals.whiteNoise(0.1, 100, 1)));

        assertThat(report.events()).singleElement().satisfies(event -> assertThat(event.endSeconds())
                .isEqualTo(0.05));
    }

    @Test
    void eightChannelsAreOneSound() throws IOException {
        float[] tone = Signals.tone(500, 0.3, 2_000, 3_000);
        byte[] eight = WavBytes.of(2_000, WavBytes.Encoding.PCM_S16LE, tone, tone, tone, tone, tone, tone, tone, tone)
                .bytes();

        assertThat(report(eight).probabilities())
                .isEqualTo(report(WavBytes.mono16(2_000, tone)).probabilities());
        assertThat(report(eight).recording().channels()).isEqualTo(8);
    }

    @Test
    void aLongRecordingIsOneEventToo() throws IOException {
        Report report = report(WavBytes.mono16(2_000, Signals.whiteNoise(0.1, 120 * 2_000, 2)));

        assertThat(report.label()).isEqualTo(ClipModels.RUSTLING);
        assertThat(report.events()).singleElement().satisfies(event -> assertThat(event.endSeconds())
                .isEqualTo(120));
    }

    @Test
    void aRecordingOfFlatTopsIsUnusable() throws IOException {
        float[] flat = Signals.clipped(Signals.tone(200, 8, 2_000, 4_000), 0.9);

        assertThat(report(WavBytes.mono16(2_000, flat)).outcome()).isEqualTo(Outcome.UNUSABLE);
    }

    @Test
    void aloneAndInAFolderItIsTheSame() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 20; i < 24; i++) {
            Files.write(many.resolve("t" + i + ".wav"), ClipModels.tone(i));
        }
        List<RecordingFile> files = RecordingFinder.find(List.of(many)).files();
        assertThat(files).hasSize(4);

        new FolderAnalyser(analyser, SymptomReport.EMPTY, 2).analyse(files, result -> {
            FileOutcome.Analysed inFolder = (FileOutcome.Analysed) result.outcome();
            FileOutcome.Analysed alone = analysed(result.file());
            assertThat(inFolder.report())
                    .usingRecursiveComparison()
                    .ignoringFields("id", "timingMs")
                    .isEqualTo(alone.report());
            assertThat(inFolder.features()).isEqualTo(alone.features());
            return true;
        });
    }

    private static FileOutcome.Analysed analysed(RecordingFile file) {
        try {
            return (FileOutcome.Analysed) analyser.analyse(file.path(), file.baseName(), Circumstances.UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyAModelOfTheSameUnitMayLookOn() throws IOException {
        assertThatThrownBy(() -> Analysers.shared().besides(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clip-v1");
        Path file = Files.write(folder.resolve("on.wav"), ClipModels.tone(21));
        FileOutcome.Analysed watched =
                (FileOutcome.Analysed) analyser.besides(model).analyse(file, "on.wav", Circumstances.UNKNOWN);
        assertThat(watched.second()).extracting(verdict -> verdict.label()).isEqualTo(ClipModels.CON);
        assertThat(watched.features()).extracting(FeatureVector::set).containsExactly(Unit.CLIP.featureSet());
    }

    @Test
    void aModelOfFeaturesThatAreNotMeasuredIsNotReady() {
        EventClassifier foreign =
                new EventClassifier(ToyModel.bundle("1").model(), Parameters.scorer(ToyModel.parameters()));

        assertThatThrownBy(() -> around(foreign))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MODEL_NOT_READY))
                .hasMessageContaining("reads the features toy")
                .hasMessageContaining("events-v1, clip-v1");
    }
}
