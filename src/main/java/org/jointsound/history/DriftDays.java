package org.jointsound.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.drift.DriftCounts;
import org.jointsound.model.drift.FeatureBins;

/** Counts for telling drift, by day in UTC and by model. Whoever adds at the same time, nothing is lost. */
public final class DriftDays {
    private static final List<String> COLUMNS = IntStream.rangeClosed(0, FeatureBins.MOST_BINS)
            .mapToObj(i -> i == 0 ? "missing" : "bin_" + (i - 1))
            .toList();

    private static final String ADD_FEATURE =
            "INSERT INTO drift_feature (day, model, feature, %s) VALUES (:day, :model, :feature, %s)"
                            .formatted(each("%1$s"), each(":%1$s"))
                    + " ON CONFLICT (model, day, feature) DO UPDATE SET "
                    + each("%1$s = drift_feature.%1$s + excluded.%1$s");

    private static final String ADD_ANSWER = "INSERT INTO drift_answer (day, model, kind, name, number)"
            + " VALUES (:day, :model, :kind, :name, :number)"
            + " ON CONFLICT (model, day, kind, name) DO UPDATE SET number = drift_answer.number + excluded.number";

    private static final String SUM_FEATURES = "SELECT feature, " + each("SUM(%1$s) AS %1$s")
            + " FROM drift_feature WHERE model = :model AND day >= :first AND day <= :last GROUP BY feature";

    private static final String SUM_ANSWERS = "SELECT kind, name, SUM(number) AS number"
            + " FROM drift_answer WHERE model = :model AND day >= :first AND day <= :last GROUP BY kind, name";

    private static final String HEARD = "heard";
    private static final String LABEL = "label";
    private static final String OUTCOME = "outcome";

    private final Jdbi jdbi;

    DriftDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Adds to what is there already, all or nothing.
     *
     * @param model whose bins these are
     */
    public void add(LocalDate day, String model, DriftCounts counts) {
        jdbi.useTransaction(handle -> {
            addFeatures(handle, day, model, counts);
            addAnswers(handle, day, model, counts);
        });
    }

    /** The sum over some days, the first and the last included; {@link DriftCounts#NONE} where nothing was counted. */
    public DriftCounts sum(String model, LocalDate first, LocalDate last) {
        // In one transaction, so that it sees no recording's answer without its events.
        return jdbi.inTransaction(handle -> {
            Map<String, List<Long>> features = new LinkedHashMap<>();
            Map<Label, Long> labels = new LinkedHashMap<>();
            Map<Outcome, Long> outcomes = new LinkedHashMap<>();
            long[] heard = new long[1];
            Map<String, String> window = Map.of("model", model, "first", first.toString(), "last", last.toString());
            handle.createQuery(SUM_FEATURES)
                    .bindMap(window)
                    .map((rows, context) -> {
                        List<Long> counts = new ArrayList<>();
                        for (String column : COLUMNS) {
                            counts.add(rows.getLong(column));
                        }
                        return features.put(rows.getString("feature"), counts);
                    })
                    .list();
            handle.createQuery(SUM_ANSWERS)
                    .bindMap(window)
                    .map((rows, context) -> {
                        String name = rows.getString("name");
                        long number = rows.getLong("number");
                        switch (rows.getString("kind")) {
                            case LABEL -> labels.put(new Label(name), number);
                            case OUTCOME -> outcomes.put(Outcome.valueOf(name.toUpperCase(Locale.ROOT)), number);
                            default -> heard[0] = number;
                        }
                        return name;
                    })
                    .list();
            return new DriftCounts(heard[0], features, labels, outcomes);
        });
    }

    /** Deletes the counts of earlier days. */
    public void expire(LocalDate before) {
        jdbi.useTransaction(handle -> {
            for (String table : List.of("drift_feature", "drift_answer")) {
                handle.createUpdate("DELETE FROM " + table + " WHERE day < :before")
                        .bind("before", before.toString())
                        .execute();
            }
        });
    }

    private static void addFeatures(Handle handle, LocalDate day, String model, DriftCounts counts) {
        if (counts.heard() == 0) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ADD_FEATURE);
        counts.features().forEach((feature, bins) -> {
            batch.bind("day", day.toString()).bind("model", model).bind("feature", feature);
            for (int i = 0; i < COLUMNS.size(); i++) {
                batch.bind(COLUMNS.get(i), i < bins.size() ? bins.get(i) : 0L);
            }
            batch.add();
        });
        batch.execute();
    }

    private static void addAnswers(Handle handle, LocalDate day, String model, DriftCounts counts) {
        PreparedBatch batch = handle.prepareBatch(ADD_ANSWER);
        answer(batch, day, model, HEARD, "", counts.heard());
        counts.labels().forEach((label, number) -> answer(batch, day, model, LABEL, label.name(), number));
        counts.outcomes().forEach((outcome, number) -> answer(batch, day, model, OUTCOME, outcome.slug(), number));
        batch.execute();
    }

    private static void answer(
            PreparedBatch batch, LocalDate day, String model, String kind, String name, long number) {
        batch.bind("day", day.toString())
                .bind("model", model)
                .bind("kind", kind)
                .bind("name", name)
                .bind("number", number)
                .add();
    }

    private static String each(String form) {
        return COLUMNS.stream().map(form::formatted).collect(Collectors.joining(", "));
    }
}
