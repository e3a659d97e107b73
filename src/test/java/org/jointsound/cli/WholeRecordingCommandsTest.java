package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jointsound.analysis.Analyser;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.store.ModelStore;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder of recordings to a model of whole recordings in service, beside one of events of the same labels. */
class WholeRecordingCommandsTest {
    private static final int RATE_HZ = 8_000;
    private static final Wiring WIRING = new Wiring(
            WholeRecordingCommandsTest::analyser,
            (address, models, diary) -> {
                throw new AssertionError("the service is not meant to start here");
            },
            name -> null,
            false);

    @TempDir
    private Path folder;

    private Path dataset;

    private static Analyser analyser(Path models) {
        return Analyser.of(
                DecodeLimits.standard(),
                new ModelStore(models).load(ModelStore.CHAMPION),
                new ConcernPolicy(ConcernTableJson.shipped()),
                InstantSource.system());
    }

    /** Low knocks and high ones, which are marked. */
    @BeforeEach
    void makeADataset() throws IOException {
        dataset = Files.createDirectory(folder.resolve("set"));
        StringBuilder table = new StringBuilder("file_name,label,start_s,end_s,subject\n");
        for (int i = 0; i < 24; i++) {
            boolean low = i % 2 == 0;
            double at = 0.4 + 0.01 * i;
            float[] knock = Signals.clicks(low ? 300 + i : 2_500 + 10 * i, 0.4, RATE_HZ, RATE_HZ, at);
            float[] sound = Signals.sum(knock, Signals.pinkNoise(0.001, RATE_HZ, i));
            Files.write(dataset.resolve(i + ".wav"), WavBytes.mono16(RATE_HZ, sound));
            table.append(i + ".wav," + (low ? "thud" : "ping") + "," + at + "," + (at + 0.02) + ",p" + i + "\n");
        }
        Files.writeString(dataset.resolve("metadata.csv"), table);
    }

    private Ran run(String... args) {
        return Ran.with(WIRING, args);
    }

    private Ran models(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "models";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "-m";
        all[args.length + 2] = folder.resolve("models").toString();
        return run(all);
    }

    private Ran train(String version, String unit) {
        return run(
                "train",
                dataset.toString(),
                "--name=knocks",
                "--model-version=" + version,
                "--models=" + folder.resolve("models"),
                "--trainer=svm",
                "--unit=" + unit);
    }

    @Test
    void aModelOfWholeRecordingsIsTrainedComparedPromotedAndAnswers() throws IOException {
        assertThat(train("by-event", "event").code()).isZero();
        Ran trained = train("by-clip", "clip");
        assertThat(trained.out()).contains("Reads the feature set `clip-v1`", "24 recordings of 24 subjects");
        assertThat(models("list").out()).contains("events-v1").contains("clip-v1");
        assertThat(models("verify").out()).isEqualTo("by-clip sound%nby-event sound%n".formatted());

        Ran compared = models("compare", "by-event", "by-clip", "--dataset", dataset.toString());
        assertThat(compared.code()).isZero();
        assertThat(compared.out()).contains("| thud | 12 |").contains("| ping | 12 |");

        assertThat(models("promote", "by-clip", "--force").out()).contains("by-clip is the champion, after by-event");
        Ran classified =
                run("classify", dataset.resolve("2.wav").toString(), "-q", "--models", folder.resolve("models") + "");
        assertThat(classified.out()).contains("thud").contains("not known").contains("  1");
        assertThat(models("rollback").out()).contains("by-event");
    }

    @Test
    void theOneEventOfAModelOfWholeRecordingsIsNotHeldAgainstMarks() throws IOException {
        assertThat(train("by-clip", "clip").code()).isZero();
        Path figures = folder.resolve("figures");
        Ran ran = run("evaluate", dataset.toString(), "-m", folder.resolve("models") + "", "-o", figures.toString());

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(figures.resolve("report.md")))
                .contains("`clip-v1`")
                .contains("or the model answers for whole recordings, so onsets cannot be judged");
    }

    @Test
    void whatCannotBeLearnedAsAWholeIsRefusedByName() throws IOException {
        Files.writeString(dataset.resolve("metadata.csv"), """
                file_name,label,start_s,end_s,subject
                0.wav,thud,0,0.1,p
                0.wav,other,0.2,0.3,p
                1.wav,thud,0,0.1,q
                1.wav,ping,0.2,0.3,q
                """);

        assertThat(train("x", "clip").err())
                .contains("1 of 2 recordings cannot be used. First: 1.wav: it has the labels [thud, ping]");
        assertThat(train("x", "sitting").code()).isEqualTo(2);
    }
}
