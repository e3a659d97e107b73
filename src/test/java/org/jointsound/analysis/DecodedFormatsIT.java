package org.jointsound.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.SymptomReport;
import org.jointsound.report.Report;
import org.jointsound.report.ReportedEvent;
import org.jointsound.report.ReportedRecording;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Encoded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same sound in every format that is read: the same answer, in its place. */
class DecodedFormatsIT {
    private static final Path SAMPLE = Path.of("samples/cavitation_pop-s001-05.wav");

    /** Of the start of an event (issue 7); lossy codecs smear an onset by less. */
    private static final double START_SECONDS = 0.010;

    /** A codec fills its last frame. */
    private static final double LENGTH_SECONDS = 0.070;

    @TempDir
    static Path folder;

    private static Path fiveSeconds;
    private static Report wav;

    @BeforeAll
    static void fromWav() throws Exception {
        Encoded.assumePossible();
        fiveSeconds = Encoded.encode(SAMPLE, folder.resolve("five.wav"), "-t", "5", "-ar", "44100");
        wav = report(fiveSeconds);
        assertThat(wav.events()).isNotEmpty();
        assertThat(wav.recording().decoder()).isEqualTo("jointsound");
    }

    private static Report report(Path file) throws Exception {
        FileOutcome outcome = Analysers.shared().analyse(file, "name", Circumstances.of(SymptomReport.EMPTY));
        assertThat(outcome).isInstanceOf(FileOutcome.Analysed.class);
        return ((FileOutcome.Analysed) outcome).report();
    }

    private static void assertSameAnswer(Report report) {
        assertThat(report.outcome()).isEqualTo(wav.outcome());
        assertThat(report.label()).isEqualTo(wav.label());
        assertThat(report.events()).hasSameSizeAs(wav.events());
        List<ReportedEvent> events = report.events();
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).startSeconds())
                    .isCloseTo(wav.events().get(i).startSeconds(), within(START_SECONDS));
        }
        assertThat(report.recording().durationSeconds())
                .isCloseTo(wav.recording().durationSeconds(), within(LENGTH_SECONDS));
        assertThat(report.recording().decoder()).matches("ffmpeg [\\w.-]+");
        assertThat(report.recording().quality().warnings())
                .isEqualTo(wav.recording().quality().warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "flac, flac, flac, 44100, flac",
        "mp3, libmp3lame, mp3, 44100, mp3",
        "ogg, libvorbis, ogg, 44100, vorbis",
        "opus, libopus, ogg, 48000, opus",
        "webm, libopus, webm, 48000, opus",
        "webm, libvorbis, webm, 44100, vorbis",
        "mka, aac, matroska, 44100, aac",
        "m4a, aac, m4a, 44100, aac",
        "m4a, alac, m4a, 44100, alac",
        "mp4, aac, mp4, 44100, aac",
        "mov, aac, mov, 44100, aac",
        "3gp, aac, 3gp, 44100, aac",
        "aac, aac, adts, 44100, aac",
        "aiff, pcm_s16be, aiff, 44100, pcm_s16be",
        "caf, pcm_s16le, caf, 44100, pcm_s16le"
    })
    void everyFormatGivesTheAnswerOfTheWav(String ending, String encoder, String container, int rateHz, String codec)
            throws Exception {
        Path file = Encoded.encode(fiveSeconds, folder.resolve(encoder + "." + ending), "-c:a", encoder);
        Report report = report(file);
        assertSameAnswer(report);
        ReportedRecording recording = report.recording();
        assertThat(List.of(recording.container(), recording.codec())).containsExactly(container, codec);
        assertThat(recording.sampleRateHz()).isEqualTo(rateHz);
        assertThat(recording.channels()).isEqualTo(1);
    }

    /** Few builds of ffmpeg can write AMR, so this one is kept: the same five seconds at 12.2 kbit/s. */
    @Test
    void aTelephonesFormatGivesTheAnswerOfTheWav() throws Exception {
        Report report = report(Path.of("src/test/resources/org/jointsound/analysis/pop.amr"));
        assertSameAnswer(report);
        assertThat(report.recording().codec()).isEqualTo("amr_nb");
        assertThat(report.recording().sampleRateHz()).isEqualTo(8_000);
    }

    @Test
    void anMp3WithoutTheTagThatStatesItsDelayIsNotLate() throws Exception {
        assertSameAnswer(report(Encoded.encode(fiveSeconds, folder.resolve("bare.mp3"), "-write_xing", "0")));
    }

    @Test
    void severalChannelsAreCountedAndAveraged() throws Exception {
        Report report = report(Encoded.encode(fiveSeconds, folder.resolve("two.flac"), "-ac", "2"));
        assertThat(report.recording().channels()).isEqualTo(2);
        assertThat(report.recording().quality().warnings()).contains("2 channels were averaged.");
        assertThat(report.label()).isEqualTo(wav.label());
    }

    @Test
    void channelsThatCancelOutAreTakenAlone() throws Exception {
        Path file = Encoded.encode(fiveSeconds, folder.resolve("swapped.flac"), "-af", "pan=stereo|c0=c0|c1=-1*c0");
        Report report = report(file);
        assertThat(report.label()).isEqualTo(wav.label());
        assertThat(report.recording().quality().warnings()).anyMatch(warning -> warning.contains("cancel out"));
    }
}
