package org.jointsound.concern;

import static org.jointsound.concern.Condition.BONE_TUMOUR;
import static org.jointsound.concern.Condition.DEGENERATIVE_DISC_DISEASE;
import static org.jointsound.concern.Condition.HERNIATED_DISC;
import static org.jointsound.concern.Condition.NERVE_COMPRESSION;
import static org.jointsound.concern.Condition.OSTEOARTHRITIS;
import static org.jointsound.concern.Condition.OSTEOPOROSIS;
import static org.jointsound.concern.Condition.RHEUMATOID_ARTHRITIS;
import static org.jointsound.concern.Condition.SPONDYLOLISTHESIS;
import static org.jointsound.concern.PainQuality.RADIATING;
import static org.jointsound.concern.PainQuality.SHARP;
import static org.jointsound.concern.PainQuality.SORENESS;
import static org.jointsound.concern.PainQuality.STINGING;
import static org.jointsound.concern.PainQuality.THROBBING;
import static org.jointsound.concern.Symptom.INSTABILITY;
import static org.jointsound.concern.Symptom.LOCKING;
import static org.jointsound.concern.Symptom.NUMBNESS;
import static org.jointsound.concern.Symptom.REDUCED_MOTION;
import static org.jointsound.concern.Symptom.STIFFNESS;
import static org.jointsound.concern.Symptom.SWELLING;
import static org.jointsound.concern.Symptom.TINGLING;
import static org.jointsound.concern.Symptom.WARMTH;
import static org.jointsound.concern.Symptom.WEAKNESS;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When each rule matches, by its id; what it then does and says is in the table, where {@code when} has the same in words.
 */
final class RuleConditions {
    private static final int SEVERE = 7;
    private static final double FEW_DAYS = 3;
    /** Twelve weeks, from which on pain counts as chronic. */
    private static final double CHRONIC_DAYS = 84;

    private static final double REFRACTORY_MINUTES = Refractory.PERIOD.toMinutes();

    private static final double SEVERAL_A_DAY = 3;
    private static final double TWICE_A_DAY = 2;

    static final Map<String, Predicate<SymptomReport>> BY_RULE = Map.ofEntries(
            Map.entry("R1", report -> hurts(report, SHARP) || severity(report) >= SEVERE),
            Map.entry("R2", report -> feels(report, TINGLING, NUMBNESS, WEAKNESS) || hurts(report, RADIATING)),
            Map.entry("R3", report -> report.onset() == Onset.INJURY),
            Map.entry("R4", report -> has(report, OSTEOPOROSIS, SPONDYLOLISTHESIS, BONE_TUMOUR)),
            Map.entry("R5", report -> feels(report, SWELLING, WARMTH)),
            Map.entry("R6", report -> feels(report, WEAKNESS, REDUCED_MOTION)),
            Map.entry("R7", report -> report.movement() == Movement.SPONTANEOUS),
            Map.entry("R8", report -> feels(report, LOCKING) || hurts(report, THROBBING, STINGING)),
            Map.entry("R9", report -> feels(report, INSTABILITY)),
            Map.entry("R10", report -> days(report) > FEW_DAYS),
            Map.entry("R11", RuleConditions::isChronicInTheBack),
            Map.entry("R12", report -> minutesBetween(report) < REFRACTORY_MINUTES),
            Map.entry("R13", RuleConditions::isNeeded),
            Map.entry("R14", report -> report.movement() == Movement.FORCED),
            Map.entry(
                    "R14.neck",
                    report -> report.movement() == Movement.FORCED && report.joint() == Joint.CERVICAL_SPINE),
            Map.entry(
                    "R15",
                    report -> has(
                            report,
                            OSTEOARTHRITIS,
                            RHEUMATOID_ARTHRITIS,
                            HERNIATED_DISC,
                            DEGENERATIVE_DISC_DISEASE,
                            NERVE_COMPRESSION)),
            Map.entry("R16", report -> (severity(report) >= 1 && severity(report) < SEVERE) || hurts(report, SORENESS)),
            Map.entry("habitual", report -> report.movement() == Movement.HABITUAL),
            Map.entry("adjustment", report -> report.movement() == Movement.ADJUSTMENT),
            Map.entry("stiffness", report -> feels(report, STIFFNESS)));

    private RuleConditions() {}

    private static boolean isChronicInTheBack(SymptomReport report) {
        Joint joint = report.joint();
        return joint != null && joint.isSpinal() && days(report) >= CHRONIC_DAYS && report.onset() != Onset.INJURY;
    }

    private static boolean isNeeded(SymptomReport report) {
        return perDay(report) >= manyADay(report)
                || (report.movement() == Movement.HABITUAL && feels(report, STIFFNESS));
    }

    /** How often a day is a sign that it is needed: by habit, less is enough. */
    static double manyADay(SymptomReport report) {
        return report.movement() == Movement.HABITUAL ? TWICE_A_DAY : SEVERAL_A_DAY;
    }

    private static int severity(SymptomReport report) {
        Integer severity = report.pain().severity();
        return severity == null ? 0 : severity;
    }

    private static double days(SymptomReport report) {
        return or(report.pain().days(), 0);
    }

    private static double perDay(SymptomReport report) {
        return or(report.frequency().perDay(), 0);
    }

    private static double minutesBetween(SymptomReport report) {
        return or(report.frequency().minutesBetween(), Double.POSITIVE_INFINITY);
    }

    private static double or(@Nullable Double said, double otherwise) {
        return said == null ? otherwise : said;
    }

    private static boolean hurts(SymptomReport report, PainQuality... any) {
        return anyOf(report.pain().qualities(), any);
    }

    private static boolean feels(SymptomReport report, Symptom... any) {
        return anyOf(report.symptoms(), any);
    }

    private static boolean has(SymptomReport report, Condition... any) {
        return anyOf(report.conditions(), any);
    }

    @SafeVarargs
    private static <E> boolean anyOf(Set<E> reported, E... any) {
        for (E one : any) {
            if (reported.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
