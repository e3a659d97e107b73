package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointsound.concern.Concern.Reason;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the diary does to the concern. */
class DiaryRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String KNEE = "{'joint':'knee','side':'left'}";
    private static final ConcernPolicy POLICY = new ConcernPolicy(ConcernTableJson.shipped());
    private static final Verdict POP = new Verdict(
            Outcome.LABELLED,
            null,
            Label.CAVITATION_POP,
            Map.of(Label.CAVITATION_POP, 1.0),
            List.of(Label.CAVITATION_POP),
            List.of(new PresentLabel(Label.CAVITATION_POP, 1, 0.9)));
    private static final Verdict NOTHING =
            new Verdict(Outcome.NO_EVENT, Doubt.SILENCE, null, Map.of(), List.of(), List.of());

    private static PastRecording sounded(Duration before, int pops) {
        return new PastRecording(NOON.minus(before), "a", 1, pops, null);
    }

    private static Concern judge(Verdict verdict, String report, PastRecording... past) {
        Circumstances known = new Circumstances(Reports.of(report), new Past(List.of(past)), NOON);
        return POLICY.judge(verdict, verdict, known, Refractory.NONE);
    }

    private static Stream<String> rules(Concern concern) {
        return concern.reasons().stream().map(Reason::rule);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "19, true", "20, false", "21, false", "1430, false"})
    void twoPopsLessThanTwentyMinutesApartAreR12(long minutes, boolean matches) {
        Concern concern = judge(POP, KNEE, sounded(Duration.ofMinutes(minutes), 1));

        assertThat(rules(concern).anyMatch("R12"::equals)).isEqualTo(matches);
        assertThat(concern.level()).isEqualTo(matches ? Level.MODERATE : Level.LOW);
        assertThat(concern.action()).isEqualTo(matches ? Action.CONSULT_PROFESSIONAL : Action.NORMAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'joint':'knee','side':'right'} | true",
                "{'joint':'lumbar_spine'}        | true",
                "{'joint':'knee'}                | false",
                "{'joint':'knee','side':'both'}  | false",
                "{'joint':'other','side':'left'} | false",
            })
    void popsThatMayBeOfTwoJointsAreNotR12(String report, boolean matches) {
        Concern concern = judge(POP, report, sounded(Duration.ofMinutes(5), 1));

        assertThat(rules(concern).anyMatch("R12"::equals)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"habitual, 60, true", "habitual, 1440, false", "voluntary, 60, false"})
    void twoOccasionsWithinADayAreR13ByHabit(String movement, long minutes, boolean matches) {
        Concern concern = judge(POP, "{'movement':'" + movement + "'}", sounded(Duration.ofMinutes(minutes), 1));

        assertThat(rules(concern).anyMatch("R13"::equals)).isEqualTo(matches);
        assertThat(concern.level()).isEqualTo(matches ? Level.MODERATE : Level.LOW);
    }

    @Test
    void theReasonSaysThatItIsFromTheDiaryAndHowFarApart() {
        assertThat(judge(POP, KNEE, sounded(Duration.ofSeconds(7 * 60 + 59), 1)).reasons())
                .filteredOn(reason -> reason.rule().equals("R12"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.text()).contains("diary", "(7 min)");
                    assertThat(reason.effect()).isEqualTo("at least moderate");
                });
    }

    @Test
    void whatIsReportedSpeaksBeforeTheDiaryAndOnce() {
        Concern concern = judge(
                POP,
                "{'joint':'knee','side':'left','frequency':{'minutes_between':5}}",
                sounded(Duration.ofMinutes(7), 1));

        assertThat(concern.reasons())
                .filteredOn(reason -> reason.rule().equals("R12"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).doesNotContain("diary"));
    }

    @Test
    void otherSoundsThanPopsAreNotR12() {
        assertThat(rules(judge(POP, KNEE, sounded(Duration.ofMinutes(5), 0)))).doesNotContain("R12");
        assertThat(rules(judge(NOTHING, KNEE, sounded(Duration.ofMinutes(5), 1))))
                .doesNotContain("R12");
    }

    @Test
    void popsOfEarlierTodayCountAlsoWhenNothingIsHeardNow() {
        Concern concern = judge(NOTHING, KNEE, sounded(Duration.ofHours(5), 1), sounded(Duration.ofMinutes(310), 1));

        assertThat(rules(concern)).contains("R12");
        assertThat(rules(judge(NOTHING, KNEE, sounded(Duration.ofHours(24), 1), sounded(Duration.ofMinutes(1450), 1))))
                .doesNotContain("R12");
    }

    @Test
    void threeOccasionsInADayAreR13AndTriesWithinTwentyMinutesAreOne() {
        PastRecording morning = sounded(Duration.ofHours(5), 0);
        PastRecording again = sounded(Duration.ofMinutes(290), 0);
        PastRecording hourAgo = sounded(Duration.ofHours(1), 0);

        assertThat(rules(judge(POP, KNEE, morning, again))).doesNotContain("R13");
        assertThat(rules(judge(POP, KNEE, morning, hourAgo))).contains("R13");
        assertThat(rules(judge(NOTHING, KNEE, morning, hourAgo))).doesNotContain("R13");
        assertThat(judge(POP, KNEE, morning, hourAgo).reasons())
                .filteredOn(reason -> reason.rule().equals("R13"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).contains("3 times within a day"));
    }

    @Test
    void aDayIsTheLastTwentyFourHours() {
        PastRecording hourAgo = sounded(Duration.ofHours(1), 0);

        assertThat(rules(judge(POP, KNEE, sounded(Duration.ofHours(24), 0), hourAgo)))
                .doesNotContain("R13");
        assertThat(rules(judge(POP, KNEE, sounded(Duration.ofHours(24).minusMillis(1), 0), hourAgo)))
                .contains("R13");
    }

    @ParameterizedTest
    @CsvSource({"SPONTANEOUS", "ADJUSTMENT"})
    void soundsThatThePersonDidNotMakeAreNeitherR12NorR13(Movement movement) {
        PastRecording one = new PastRecording(NOON.minusSeconds(60), "a", 1, 1, movement);
        PastRecording two = new PastRecording(NOON.minusSeconds(7_200), "b", 1, 1, movement);
        PastRecording three = new PastRecording(NOON.minusSeconds(14_400), "c", 1, 1, movement);

        assertThat(rules(judge(POP, KNEE, one, two, three))).doesNotContain("R12", "R13");
        assertThat(rules(judge(
                        POP,
                        "{'joint':'knee','side':'left','movement':'" + movement.slug() + "'}",
                        sounded(Duration.ofMinutes(5), 1),
                        sounded(Duration.ofHours(5), 1))))
                .doesNotContain("R12", "R13");
    }

    @Test
    void theReportSaysHowOftenItHappenedOfLateAndChangesNothingByThat() {
        Concern concern = judge(
                POP,
                KNEE,
                sounded(Duration.ofDays(2), 0),
                sounded(Duration.ofDays(6), 0),
                sounded(Duration.ofDays(8), 0),
                sounded(Duration.ofDays(15), 0));

        assertThat(concern.level()).isEqualTo(Level.LOW);
        assertThat(concern.reasons())
                .filteredOn(reason -> reason.rule().equals("diary"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.text()).contains("in the last 7 days 3", "in the 7 days before 1");
                    assertThat(reason.effect()).isEqualTo("none");
                });
        assertThat(rules(judge(POP, KNEE, sounded(Duration.ofDays(15), 0)))).doesNotContain("diary");
    }

    @Test
    void whatCameAfterTheRecordingIsNotItsPast() {
        assertThat(rules(judge(POP, KNEE, sounded(Duration.ofHours(-1), 0), sounded(Duration.ofHours(-2), 0))))
                .containsExactly("sound.cavitation_pop");
    }

    @Test
    void ofARecordingThatIsHandedInLateAPopJustAfterItIsR12() {
        assertThat(rules(judge(POP, KNEE, sounded(Duration.ofMinutes(-19), 1)))).contains("R12");
        assertThat(rules(judge(POP, KNEE, sounded(Duration.ofMinutes(-20), 1)))).doesNotContain("R12");
    }

    @Test
    void anAssessmentKnowsThePastToo() {
        Circumstances known = new Circumstances(
                SymptomReport.EMPTY,
                new Past(List.of(
                        sounded(Duration.ofHours(1), 0),
                        sounded(Duration.ofHours(2), 0),
                        sounded(Duration.ofHours(3), 0))),
                NOON);

        assertThat(rules(POLICY.assess(known, null))).contains("R13");
    }

    @Test
    void theCheckOfPopsThatComeTooSoonIsAReasonThatSaysWhatItDid() {
        Circumstances known = Circumstances.of(SymptomReport.EMPTY);

        assertThat(POLICY.judge(POP, POP, known, Refractory.WEAKENS).reasons())
                .filteredOn(reason -> reason.rule().equals("refractory"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.effect()).isEqualTo("weakens cavitation_pop"));
        assertThat(POLICY.judge(POP, POP, known, Refractory.MENTIONED).reasons())
                .filteredOn(reason -> reason.rule().equals("refractory"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.effect()).isEqualTo("none"));
        assertThat(rules(POLICY.judge(POP, POP, known, Refractory.NONE))).doesNotContain("refractory");
    }
}
