package org.jointsound.corpus.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointsound.model.Label;

/**
 * Finds what a dataset says twice and differently, and what is on both sides of its fixed split. Where recordings disagree, those
 * that differ from most of them are named, or from the first when there is no majority.
 */
public final class Leaks {
    private final List<Provenance> recordings;
    private final List<Leak> leaks = new ArrayList<>();

    private Leaks(List<Provenance> recordings) {
        this.recordings = recordings;
    }

    /** All leaks; a recording that is on a wrong side of the split for several reasons is named for the strongest. */
    public static List<Leak> find(List<Provenance> recordings) {
        Leaks leaks = new Leaks(recordings);
        leaks.findSharedAudio();
        leaks.findSharedSources();
        leaks.findTornSplits();
        return leaks.leaks;
    }

    /** Recordings whose bytes differ from those of an earlier one, but which hold the same sound. No leak while it stays with it. */
    public static List<Leak> copies(List<Provenance> recordings) {
        List<Leak> copies = new ArrayList<>();
        for (List<Integer> same : new Leaks(recordings).sharing(Tie.SOUND)) {
            Provenance first = recordings.get(same.get(0));
            for (int i : same.subList(1, same.size())) {
                String alike = alike(recordings.get(i), first);
                if (!alike.isEmpty()) {
                    copies.add(new Leak(i, Tie.SOUND.column(), "holds the same audio as " + first.name() + alike));
                }
            }
        }
        return copies;
    }

    private void findSharedAudio() {
        Set<Integer> named = new HashSet<>();
        for (Tie tie : List.of(Tie.SHA256, Tie.SOUND)) {
            for (List<Integer> same : sharing(tie)) {
                int usual = usual(same, one -> List.of(one.subject(), one.labels()));
                Provenance other = recordings.get(usual);
                for (int i : same) {
                    Provenance one = recordings.get(i);
                    boolean people = differ(one.subject(), other.subject());
                    if ((people || !one.labels().equals(other.labels())) && named.add(i)) {
                        leaks.add(new Leak(i, tie.column(), shared(one, other, people)));
                    }
                }
            }
        }
    }

    private static String shared(Provenance one, Provenance other, boolean people) {
        return "holds the same audio as " + other.name() + alike(one, other) + ", which is given as " + told(other)
                + ", but is given as " + told(one)
                + (people
                        ? "; one person under two names is given one name, else one of the two is left out"
                        : "; give both the same labels, or leave one of the two out");
    }

    /** How alike they are, where that and no digest says that they are the same. */
    private static String alike(Provenance one, Provenance other) {
        if (one.print() == null || other.print() == null || one.sha256().equals(other.sha256())) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                ", encoded anew or cut otherwise (likeness %.2f of 1)",
                one.print().likeness(other.print()));
    }

    private void findSharedSources() {
        for (List<Integer> same : sharing(Tie.SOURCE)) {
            List<Integer> known = same.stream()
                    .filter(i -> !recordings.get(i).subject().isEmpty())
                    .toList();
            if (known.isEmpty()) {
                continue;
            }
            Provenance usual = recordings.get(usual(known, Provenance::subject));
            for (int i : known) {
                Provenance one = recordings.get(i);
                if (!one.subject().equals(usual.subject())) {
                    leaks.add(new Leak(
                            i,
                            Tie.SOURCE.column(),
                            "source '%s' is of subject '%s' here, but of '%s' with %s; a source has one subject"
                                    .formatted(one.source(), one.subject(), usual.subject(), usual.name())));
                }
            }
        }
    }

    private void findTornSplits() {
        Set<Integer> named = new HashSet<>();
        for (Tie tie : Tie.ALL) {
            for (List<Integer> same : sharing(tie)) {
                List<Integer> placed = same.stream()
                        .filter(i -> !recordings.get(i).split().isEmpty() && !named.contains(i))
                        .toList();
                if (!placed.isEmpty()) {
                    Provenance usual = recordings.get(usual(placed, Provenance::split));
                    placed.stream()
                            .filter(i -> !recordings.get(i).split().equals(usual.split()))
                            .filter(named::add)
                            .forEach(i -> leaks.add(torn(tie, i, usual)));
                }
            }
        }
    }

    private Leak torn(Tie tie, int index, Provenance usual) {
        Provenance one = recordings.get(index);
        String what =
                switch (tie) {
                    case SHA256 -> "the same audio";
                    case SOUND -> "the same audio" + alike(one, usual);
                    default -> tie.column() + " '" + tie.of(one).orElseThrow() + "'";
                };
        return new Leak(
                index,
                "split",
                "%s is in %s here, but in %s with %s; keep it on one side"
                        .formatted(what, one.split(), usual.split(), usual.name()));
    }

    /** Groups of two or more, in order of their first recording. */
    private Collection<List<Integer>> sharing(Tie tie) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < recordings.size(); i++) {
            int index = i;
            tie.of(recordings.get(i)).ifPresent(key -> groups.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(index));
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** The first of those whose value is the most frequent one. */
    private int usual(List<Integer> group, Function<Provenance, Object> value) {
        Map<Object, List<Integer>> byValue = group.stream()
                .collect(Collectors.groupingBy(
                        i -> value.apply(recordings.get(i)), LinkedHashMap::new, Collectors.toList()));
        List<Integer> largest = List.of();
        for (List<Integer> one : byValue.values()) {
            largest = one.size() > largest.size() ? one : largest;
        }
        return largest.get(0);
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String told(Provenance recording) {
        String labels =
                new TreeSet<>(recording.labels()).stream().map(Label::name).collect(Collectors.joining(" and "));
        return (recording.subject().isEmpty() ? "" : recording.subject() + ", ") + labels;
    }
}
