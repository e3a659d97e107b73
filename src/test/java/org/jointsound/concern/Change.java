package org.jointsound.concern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jointsound.concern.SymptomReport.Frequency;
import org.jointsound.concern.SymptomReport.Pain;
import org.jspecify.annotations.Nullable;

/** A report with one thing in it changed. */
record Change(SymptomReport from) {
    SymptomReport onset(Onset onset) {
        return of(from.pain(), from.symptoms(), onset, from.conditions(), from.frequency());
    }

    SymptomReport with(Condition condition) {
        return of(from.pain(), from.symptoms(), from.onset(), plus(from.conditions(), condition), from.frequency());
    }

    SymptomReport with(Symptom symptom) {
        return of(from.pain(), plus(from.symptoms(), symptom), from.onset(), from.conditions(), from.frequency());
    }

    SymptomReport with(PainQuality quality) {
        Pain pain = from.pain();
        return pain(new Pain(pain.severity(), plus(pain.qualities(), quality), pain.days()));
    }

    SymptomReport severity(int severity) {
        return pain(new Pain(severity, from.pain().qualities(), from.pain().days()));
    }

    SymptomReport days(double days) {
        return pain(new Pain(from.pain().severity(), from.pain().qualities(), days));
    }

    SymptomReport perDay(double perDay) {
        return frequency(new Frequency(perDay, from.frequency().minutesBetween()));
    }

    SymptomReport minutesBetween(double minutes) {
        return frequency(new Frequency(from.frequency().perDay(), minutes));
    }

    /** The same, with everything that is a set named in the opposite order. */
    SymptomReport backwards() {
        Pain pain = from.pain();
        return of(
                new Pain(pain.severity(), backwards(pain.qualities()), pain.days()),
                backwards(from.symptoms()),
                from.onset(),
                backwards(from.conditions()),
                from.frequency());
    }

    private SymptomReport pain(Pain pain) {
        return of(pain, from.symptoms(), from.onset(), from.conditions(), from.frequency());
    }

    private SymptomReport frequency(Frequency frequency) {
        return of(from.pain(), from.symptoms(), from.onset(), from.conditions(), frequency);
    }

    private SymptomReport of(
            Pain pain, Set<Symptom> symptoms, @Nullable Onset onset, Set<Condition> conditions, Frequency frequency) {
        return new SymptomReport(
                null, from.joint(), from.side(), null, from.movement(), pain, symptoms, onset, conditions, frequency);
    }

    private static <E> Set<E> plus(Set<E> some, E one) {
        Set<E> more = new LinkedHashSet<>(some);
        more.add(one);
        return more;
    }

    private static <E> Set<E> backwards(Set<E> some) {
        List<E> reversed = new ArrayList<>(some);
        Collections.reverse(reversed);
        return new LinkedHashSet<>(reversed);
    }
}
