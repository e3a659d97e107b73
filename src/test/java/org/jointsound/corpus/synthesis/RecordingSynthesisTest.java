package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.path.Ffmpeg;
import org.jointsound.corpus.path.LossyCodec;
import org.jointsound.corpus.path.Room;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class RecordingSynthesisTest {
    private static final CorpusSettings EASY = new CorpusSettings(3, 3, 5, Label.STANDARD, true);

    private static List<SyntheticRecording> all(CorpusSettings settings) throws IOException {
        List<SyntheticRecording> recordings = new ArrayList<>();
        for (int subject = 1; subject <= settings.subjects(); subject++) {
            for (int index = 0; index < settings.recordingsPerSubject(); index++) {
                recordings.add(RecordingSynthesis.make(settings, subject, index));
            }
        }
        return recordings;
    }

    @Test
    void whatIsMarkedIsLouderThanWhatIsNotInEveryEasyRecording() throws IOException {
        int checked = 0;
        for (SyntheticRecording recording : all(EASY)) {
            assertThat(recording.conditions().hard()).isFalse();
            if (!recording.marks().isEmpty()) {
                assertThat(recording.conditions().snrDb()).isGreaterThanOrEqualTo(18);
                assertThat(marked(recording, true)).isGreaterThan(1.2 * marked(recording, false));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(12);
    }

    /** Root mean square of all samples inside the marks, or of all outside. */
    private static double marked(SyntheticRecording recording, boolean inside) {
        float[] samples = recording.clip().samples();
        double sum = 0;
        int count = 0;
        for (int i = 0; i < samples.length; i++) {
            double at = (double) i / recording.clip().rateHz();
            boolean in =
                    recording.marks().stream().anyMatch(mark -> at >= mark.startSeconds() && at < mark.endSeconds());
            if (in == inside) {
                sum += samples[i] * samples[i];
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    @Test
    void theLoudestPartStandsOverTheBackgroundByTheStatedDecibels() throws IOException {
        CorpusSettings pops = new CorpusSettings(8, 4, 1, List.of(Label.CAVITATION_POP), true);
        for (SyntheticRecording recording : all(pops)) {
            Clip clip = recording.clip().clip();
            double start = recording.marks().get(0).startSeconds();
            float[] before = clip.slice(0, (int) (start * clip.rateHz()));
            double ratio = Loudness.loudest(clip.samples(), clip.rateHz()) / Loudness.rms(before, 0, before.length);
            // Over a short stretch a brown background is far from its mean level.
            assertThat(Spectrum.db(ratio)).isCloseTo(recording.conditions().snrDb(), within(6.0));
        }
    }

    @Test
    void theLoudestSpanOfTheLabelledSoundHasTheLevelOfTheRecording() throws IOException {
        int checked = 0;
        for (SyntheticRecording recording : all(CorpusSettings.standard(3, 4, 5))) {
            Sounding labelled = recording.soundings().get(0);
            if (labelled.recipe().kind() == Recipe.Kind.JOINT) {
                // Windows begin elsewhere, and part of the loudest may lie behind the mark.
                double loudest = labelled.spans().stream()
                        .mapToDouble(AudibleSpan::snrDb)
                        .max()
                        .orElseThrow();
                assertThat(loudest).isCloseTo(recording.conditions().snrDb(), within(2.0));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(16);
    }

    @Test
    void spansLieInTheMarksFifteenHundredthsOrMoreApart() throws IOException {
        int split = 0;
        for (SyntheticRecording recording : all(CorpusSettings.standard(3, 4, 5))) {
            for (Sounding sounding : recording.soundings()) {
                List<AudibleSpan> spans = sounding.spans();
                split += (int) sounding.marks().stream()
                        .filter(mark -> spans.stream()
                                        .filter(span -> mark.startSeconds() <= span.startSeconds()
                                                && mark.endSeconds() >= span.endSeconds())
                                        .count()
                                > 1)
                        .count();
                for (int i = 0; i < spans.size(); i++) {
                    AudibleSpan span = spans.get(i);
                    assertThat(sounding.marks())
                            .anyMatch(mark -> mark.startSeconds() <= span.startSeconds()
                                    && mark.endSeconds() >= span.endSeconds());
                    double before = i == 0 ? -1 : spans.get(i - 1).endSeconds();
                    assertThat(span.startSeconds() - before).isGreaterThanOrEqualTo(0.1499);
                }
            }
        }
        assertThat(split).isPositive();
    }

    @Test
    void aSubjectKeepsOneKindOfDeviceOneRateAndOneRoomOverItsSessions() throws IOException {
        CorpusSettings settings = CorpusSettings.standard(5, 3, 2);
        Map<Integer, Set<String>> devices = new HashMap<>();
        Map<Integer, Set<Room>> rooms = new HashMap<>();
        Map<Integer, Set<Integer>> sessions = new HashMap<>();
        for (SyntheticRecording recording : all(settings)) {
            Session session = recording.session();
            Device device = session.path().device();
            devices.computeIfAbsent(session.subject(), s -> new HashSet<>())
                    .add(device.kind() + " " + device.rateHz() + " "
                            + device.stages().size());
            rooms.computeIfAbsent(session.subject(), s -> new HashSet<>())
                    .add(session.path().room());
            sessions.computeIfAbsent(session.subject(), s -> new HashSet<>()).add(session.number());
        }
        assertThat(devices).hasSize(3).allSatisfy((subject, kinds) -> assertThat(kinds)
                .hasSize(1));
        assertThat(rooms).hasSize(3).allSatisfy((subject, kinds) -> assertThat(kinds)
                .hasSize(1));
        assertThat(sessions)
                .allSatisfy((subject, numbers) -> assertThat(numbers).containsExactly(1, 2));
    }

    @Test
    void theDeviceDoesNotDependOnTheLabels() throws IOException {
        CorpusSettings pops = new CorpusSettings(5, 4, 1, List.of(Label.CAVITATION_POP), false);
        CorpusSettings others = new CorpusSettings(5, 4, 1, List.of(Label.OTHER), false);
        assertThat(all(pops))
                .extracting(SyntheticRecording::session)
                .isEqualTo(all(others).stream().map(SyntheticRecording::session).toList());
    }

    @Test
    void aRecordingIsTheSameWhetherItsNeighboursAreMadeOrNot() throws IOException {
        SyntheticRecording alone = RecordingSynthesis.make(CorpusSettings.standard(9, 1, 4), 1, 1);
        SyntheticRecording among = RecordingSynthesis.make(CorpusSettings.standard(9, 20, 4), 1, 1);
        assertThat(among.clip().samples()).containsExactly(alone.clip().samples());
    }

    @Test
    void lengthsAndLevelsStayInTheirRanges() throws IOException {
        for (SyntheticRecording recording : all(CorpusSettings.standard(2, 2, 5))) {
            assertThat(recording.clip().clip().seconds()).isBetween(0.249, 10.001);
            assertThat(Spectrum.db(recording.clip().clip().peak())).isBetween(-30.01, 0.0);
            assertThat(recording.difficulty()).isIn("easy", "normal", "hard");
        }
    }

    @Test
    void allFilesHaveTheRateThatIsAskedFor() throws IOException {
        CorpusSettings slow = new CorpusSettings(2, 3, 1, Label.STANDARD, false, 8_000, false);
        assertThat(all(slow)).allMatch(recording -> recording.clip().rateHz() == 8_000);
    }

    @Test
    void codecsChangeTheRecordingsThatHaveOneAndNoOther() throws IOException {
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed");
        CorpusSettings without = CorpusSettings.standard(2, 12, 1);
        CorpusSettings with = new CorpusSettings(2, 12, 1, Label.STANDARD, false, null, true);
        List<SyntheticRecording> before = all(without);
        List<SyntheticRecording> after = all(with);
        int coded = 0;
        for (int i = 0; i < before.size(); i++) {
            LossyCodec codec = before.get(i).session().recorder().codec();
            assertThat(after.get(i).session()).isEqualTo(before.get(i).session());
            assertThat(before.get(i).clip().codec()).isIn("pcm_s16le", "pcm_u8", "mulaw");
            if (codec == null) {
                assertThat(after.get(i).clip().codec())
                        .isEqualTo(before.get(i).clip().codec());
                assertThat(after.get(i).clip().samples())
                        .containsExactly(before.get(i).clip().samples());
            } else {
                assertThat(after.get(i).clip().codec()).isEqualTo(codec.slug()).matches("(opus|aac|mp3)_\\d\\dk");
                assertThat(after.get(i).clip().samples())
                        .hasSameSizeAs(before.get(i).clip().samples())
                        .isNotEqualTo(before.get(i).clip().samples());
                coded++;
            }
        }
        assertThat(coded).isBetween(1, 6);
    }
}
