package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointsound.concern.Concern.Reason;
import org.jointsound.concern.ConcernTable.ReportRule;
import org.jointsound.json.ConcernTableJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Written cases whose level, action and rules were derived by hand from the sources, before the program judged them. */
class VignettesTest {
    private static final ConcernTable TABLE = ConcernTableJson.shipped();
    private static final ConcernPolicy POLICY = new ConcernPolicy(TABLE);
    private static final int FEWEST = 80;

    /**
     * Cases by what the program says beside what was expected.
     *
     * @param exact names of those with the same level and action
     * @param over names of those judged more urgent in one of them, and less in none
     * @param under names of those judged less urgent in one of them
     */
    private record Triage(List<String> exact, List<String> over, List<String> under) {
        static Triage of(List<Vignette> cases) {
            return new Triage(
                    among(cases, difference -> difference == 0),
                    among(cases, difference -> difference > 0),
                    among(cases, difference -> difference < 0));
        }

        private static List<String> among(List<Vignette> cases, IntPredicate wanted) {
            return cases.stream()
                    .filter(one -> wanted.test(difference(one)))
                    .map(Vignette::name)
                    .toList();
        }

        private static int difference(Vignette one) {
            Concern concern = one.judgedBy(POLICY);
            int level = concern.level().compareTo(one.expectedLevel());
            int action = concern.action().compareTo(one.expectedAction());
            return Math.min(level, action) < 0 ? -1 : Math.max(level, action);
        }
    }

    @Test
    void noCaseIsJudgedLessOrMoreUrgentThanByHand() throws IOException {
        Triage triage = Triage.of(Vignette.all());
        System.out.printf(
                Locale.ROOT,
                "vignettes: %d exact, %d over-triaged, %d under-triaged%n",
                triage.exact().size(),
                triage.over().size(),
                triage.under().size());
        assertThat(triage.under()).as("under-triaged").isEmpty();
        assertThat(triage.over()).as("over-triaged").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.jointsound.concern.Vignette#all")
    void theReasonsAreExactlyThoseFoundByHand(Vignette one) {
        Concern concern = one.judgedBy(POLICY);
        assertThat(concern.reasons())
                .extracting(Reason::rule)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(one.rules());
        assertThat(concern.redFlags())
                .extracting(Reason::rule)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(one.redFlags());
    }

    @Test
    void thereAreManyAndNoneIsWrittenTwice() throws IOException {
        assertThat(Vignette.all()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(Vignette.all()).extracting(Vignette::name).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleOfTheTableIsInACase() throws IOException {
        Set<String> used =
                Vignette.all().stream().flatMap(one -> one.rules().stream()).collect(Collectors.toSet());
        Set<String> known = new LinkedHashSet<>();
        TABLE.rules().stream().map(ReportRule::id).forEach(known::add);
        TABLE.labels().forEach(row -> known.add("sound." + row.label()));
        assertThat(used).containsAll(known);
    }

    static Stream<Vignette> some() throws IOException {
        return Vignette.all().stream().limit(20);
    }

    @ParameterizedTest
    @MethodSource("some")
    void anExpectationThatIsMovedIsSeen(Vignette one) {
        Concern concern = one.judgedBy(POLICY);
        for (Level level : Level.values()) {
            for (Action action : Action.values()) {
                Triage triage = Triage.of(List.of(one.expecting(level, action)));
                boolean less =
                        concern.level().compareTo(level) < 0 || concern.action().compareTo(action) < 0;
                boolean same = concern.level() == level && concern.action() == action;
                assertThat(triage.under()).hasSize(less ? 1 : 0);
                assertThat(triage.exact()).hasSize(same ? 1 : 0);
                assertThat(triage.over()).hasSize(less || same ? 0 : 1);
            }
        }
    }
}
