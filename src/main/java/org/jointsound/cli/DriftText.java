package org.jointsound.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointsound.model.Label;
import org.jointsound.model.drift.Drift;
import org.jointsound.model.drift.Reference;
import org.jointsound.model.drift.Shift;

/**
 * Drift in words.
 *
 * @param days looked back
 * @param reference what the model was trained on
 * @param drift from it
 */
record DriftText(int days, Reference reference, Drift drift) {
    private static final int MOST_NAMED = 5;

    String line() {
        String counted = format(
                "last %s: %,d events of %,d recordings",
                days == 1 ? "day" : days + " days",
                drift.counts().events(),
                drift.counts().heard());
        return drift.isTold()
                ? String.join("; ", counted, labels(), features(), outcomes())
                : counted + format(", too few to tell: at least %d recordings are needed", Drift.LEAST_RECORDINGS);
    }

    private String labels() {
        Shift shift = drift.labels().shift();
        return format(
                "labels PSI %.2f (%s%s)",
                drift.labels().index(), shift.slug(), shift == Shift.STABLE ? "" : ", " + mostMoved());
    }

    /** The label whose share changed most. */
    private String mostMoved() {
        double all = drift.counts().labels().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Label most = Label.OTHER;
        double farthest = -1;
        for (Label label : reference.labels().keySet()) {
            double moved = Math.abs(late(label, all) - trained(label));
            most = moved > farthest ? label : most;
            farthest = Math.max(farthest, moved);
        }
        return format("%s %.0f %% after %.0f %%", most, 100 * late(most, all), 100 * trained(most));
    }

    private double late(Label label, double all) {
        return drift.counts().labels().getOrDefault(label, 0L) / all;
    }

    private double trained(Label label) {
        return reference.labels().getOrDefault(label, 0.0);
    }

    private String features() {
        List<Drift.OfFeature> major = drift.shifted(Shift.MAJOR);
        String worst = major.stream()
                .limit(MOST_NAMED)
                .map(one -> format("%s %.2f", one.name(), one.stability().index()))
                .collect(Collectors.joining(", "));
        return format(
                "features: %d of %d above %.2f%s, %d more above %.1f",
                major.size(),
                drift.features().size(),
                Shift.MAJOR_FROM,
                major.isEmpty() ? "" : " (" + worst + (major.size() > MOST_NAMED ? ", …)" : ")"),
                drift.shifted(Shift.MINOR).size(),
                Shift.MINOR_FROM);
    }

    private String outcomes() {
        double all = drift.counts().outcomes().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return "outcomes: "
                + drift.counts().outcomes().entrySet().stream()
                        .map(entry -> format("%s %.0f %%", entry.getKey().slug(), 100 * entry.getValue() / all))
                        .collect(Collectors.joining(", "));
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
