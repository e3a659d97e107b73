package org.jointsound.concern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.ConcernTable.NamedAdvice;
import org.jointsound.concern.ConcernTable.Wording;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * From what was heard to how concerned to be, by a table. Each joint label that is present sets its row's level; the highest
 * level and the strongest action win. An uncertain recording has the level of its most likely label, and the reasons name
 * the others with theirs. What the person reports can only raise that. Pure and deterministic.
 */
public final class ConcernPolicy {
    private static final String NOTHING_HEARD = "sound.none";
    private static final String NOT_GIVEN = "sound.not_given";
    private static final String UNUSABLE = "sound.unusable";
    private static final String UNCERTAIN = "sound.uncertain";
    static final String UNMAPPED = "sound.unmapped";

    private final ConcernTable table;
    private final ReportRules reportRules;
    private final FittingAdvice fittingAdvice;
    private final Map<Label, LabelConcern> rows = new LinkedHashMap<>();
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private final Map<String, NamedAdvice> advice = new LinkedHashMap<>();

    /**
     * A policy that follows a table.
     *
     * @throws IllegalArgumentException if the table lacks a wording that the policy needs, or a row for {@code other}, or if
     *     its rules are not those that the program has conditions for
     */
    public ConcernPolicy(ConcernTable table) {
        this.table = table;
        this.reportRules = new ReportRules(table);
        this.fittingAdvice = new FittingAdvice(table);
        table.labels().forEach(row -> rows.put(row.label(), row));
        table.wordings().forEach(wording -> wordings.put(wording.rule(), wording));
        table.advice().forEach(one -> advice.put(one.id(), one));
        for (String rule : List.of(NOTHING_HEARD, NOT_GIVEN, UNUSABLE, UNCERTAIN, UNMAPPED)) {
            wording(rule);
        }
        if (!rows.containsKey(Label.OTHER)) {
            throw new IllegalArgumentException("the concern table has no row for " + Label.OTHER);
        }
    }

    /**
     * How concerned to be about a recording.
     *
     * @param verdict on the recording, in the light of {@code refractory}
     * @param unweighed the verdict on it before: rules that count joint sounds would else be lost to the very pop that came
     *     too soon, and a less likely pop may leave another label than the most likely one before
     * @param known what is known beside it, without what is remembered of itself
     */
    public Concern judge(Verdict verdict, Verdict unweighed, Circumstances known, Refractory refractory) {
        Concern raised = reportRules.raise(heard(verdict, unweighed), Facts.of(known, unweighed.present(), refractory));
        return fittingAdvice.of(raised, known.report().joint());
    }

    /**
     * How concerned to be about what the person reports and what is remembered, without a recording.
     *
     * @param sound the sound that the person recognised; null when none was named
     */
    public Concern assess(Circumstances known, @Nullable Label sound) {
        Concern start = sound == null ? unheard(wording(NOT_GIVEN)) : sounding(Set.of(sound), Optional.empty());
        Concern raised = reportRules.raise(start, Facts.of(known, List.of(), Refractory.NONE));
        return fittingAdvice.of(raised, known.report().joint());
    }

    private Concern heard(Verdict verdict, Verdict unweighed) {
        Label label = verdict.label();
        if (label == null) {
            return unheard(wording(verdict.outcome() == Outcome.UNUSABLE ? UNUSABLE : NOTHING_HEARD));
        }
        Set<Label> present = new LinkedHashSet<>();
        present.add(label);
        verdict.present().stream().map(PresentLabel::label).forEach(present::add);
        Label before = unweighed.label();
        if (before != null && !before.equals(Label.CAVITATION_POP)) {
            // Weighing adds to what else is heard; it takes nothing away.
            present.add(before);
        }
        if (present.size() > 1) {
            // A joint sound that was heard counts, also where most of the recording is something else.
            present.remove(Label.OTHER);
        }
        Optional<Concern.Reason> otherwise =
                verdict.outcome() == Outcome.UNCERTAIN ? otherwise(verdict.predictionSet(), label) : Optional.empty();
        Concern heard = sounding(present, otherwise);
        return verdict.outcome() == Outcome.UNCERTAIN ? doubtful(heard) : heard;
    }

    /** A sound that is only the most likely one must not be told as a finding, nor that there is nothing to do. */
    private Concern doubtful(Concern heard) {
        Wording uncertain = wording(UNCERTAIN);
        List<String> ids =
                new ArrayList<>(heard.advice().stream().map(Concern.Advice::id).toList());
        ids.addAll(uncertain.advice());
        return concern(
                heard.level(),
                heard.action(),
                uncertain.summary().replace("%s", heard.summary()),
                heard.reasons(),
                ids.stream().distinct().toList());
    }

    /** What these sounds together say; at least one. */
    private Concern sounding(Set<Label> present, Optional<Concern.Reason> otherwise) {
        List<Concern.Reason> reasons = new ArrayList<>();
        present.forEach(one -> reasons.add(row(one).map(ConcernPolicy::reason).orElseGet(() -> unmapped(one))));
        otherwise.ifPresent(reasons::add);
        List<LabelConcern> mapped =
                present.stream().flatMap(one -> row(one).stream()).toList();
        if (mapped.isEmpty()) {
            Wording wording = wording(UNMAPPED);
            return concern(Level.LOW, Action.NORMAL, wording.summary(), reasons, wording.advice());
        }
        LabelConcern highest = mapped.stream().max(ConcernPolicy::compare).orElseThrow();
        Action action =
                mapped.stream().map(LabelConcern::action).max(Action::compareTo).orElseThrow();
        // What goes with a lower level ("nothing to do") would contradict what goes with the highest.
        Set<String> ids = new LinkedHashSet<>(highest.advice());
        mapped.stream().filter(row -> row.level() == highest.level()).forEach(row -> ids.addAll(row.advice()));
        return concern(highest.level(), action, highest.summary(), reasons, List.copyOf(ids));
    }

    private static int compare(LabelConcern one, LabelConcern other) {
        int byLevel = one.level().compareTo(other.level());
        return byLevel != 0 ? byLevel : one.action().compareTo(other.action());
    }

    private Concern unheard(Wording wording) {
        Concern.Reason reason = new Concern.Reason(wording.rule(), "sets low", wording.reason(), wording.sources());
        return concern(Level.LOW, Action.NORMAL, wording.summary(), List.of(reason), wording.advice());
    }

    private static Concern.Reason reason(LabelConcern row) {
        return new Concern.Reason(
                "sound." + row.label().name(), "sets " + row.level().slug(), row.reason(), row.sources());
    }

    private Concern.Reason unmapped(Label label) {
        Wording wording = wording(UNMAPPED);
        return new Concern.Reason(
                wording.rule(), "none", wording.reason().replace("%s", label.name()), wording.sources());
    }

    /** Names the other candidates with their levels; empty when there is none. */
    private Optional<Concern.Reason> otherwise(List<Label> candidates, Label given) {
        String others = candidates.stream()
                .filter(candidate -> !candidate.equals(given))
                .map(candidate -> row(candidate)
                        .map(row -> row.title() + " (" + table.word(row.level()) + ")")
                        .orElse(candidate.name()))
                .collect(Collectors.joining(", "));
        Wording wording = wording(UNCERTAIN);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Concern.Reason(
                        wording.rule(), "none", wording.reason().replace("%s", others), wording.sources()));
    }

    private Concern concern(
            Level level, Action action, String summary, List<Concern.Reason> reasons, List<String> adviceIds) {
        List<Concern.Advice> given = adviceIds.stream()
                .flatMap(id -> Optional.ofNullable(advice.get(id)).stream())
                .map(one -> new Concern.Advice(one.id(), one.text(), one.sources()))
                .toList();
        return new Concern(level, action, summary, reasons, given, List.of(), table.notice());
    }

    private Optional<LabelConcern> row(Label label) {
        return Optional.ofNullable(rows.get(label));
    }

    private Wording wording(String rule) {
        Wording wording = wordings.get(rule);
        if (wording == null) {
            throw new IllegalArgumentException("the concern table has no wording for " + rule);
        }
        return wording;
    }
}
