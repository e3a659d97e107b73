package org.jointsound.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.concern.Condition;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Movement;
import org.jointsound.concern.Onset;
import org.jointsound.concern.PainQuality;
import org.jointsound.concern.Side;
import org.jointsound.concern.Symptom;
import org.jointsound.concern.SymptomReport;
import org.jointsound.concern.SymptomReport.Frequency;
import org.jointsound.concern.SymptomReport.Pain;
import org.jointsound.concern.Word;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads symptom reports (contract, version 1) strictly: a field that is unknown, of a wrong type, out of its range or given
 * twice is refused, and all such faults are told at once, each with its JSON pointer.
 */
public final class SymptomReportJson {
    /** The largest report that is read. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final ObjectReader TREE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final Map<String, Joint> JOINTS = slugs(Joint.values());
    private static final Map<String, Side> SIDES = slugs(Side.values());
    private static final Map<String, Movement> MOVEMENTS = slugs(Movement.values());
    private static final Map<String, PainQuality> QUALITIES = slugs(PainQuality.values());
    private static final Map<String, Symptom> SYMPTOMS = slugs(Symptom.values());
    private static final Map<String, Onset> ONSETS = slugs(Onset.values());
    private static final Map<String, Condition> CONDITIONS = slugs(Condition.values());

    private SymptomReportJson() {}

    /**
     * Reads a report.
     *
     * @throws InputException {@code invalid-context} with every fault, or {@code too-large} beyond {@link #MAX_BYTES}
     * @throws IOException if {@code in} fails
     */
    public static SymptomReport read(InputStream in) throws IOException {
        Faults faults = new Faults(ProblemCode.INVALID_CONTEXT, "symptom report");
        StrictObject root = root(in, faults);
        return whole(root, report(root), faults);
    }

    /**
     * Reads a report with an optional {@code sound} beside its fields.
     *
     * @param known labels that {@code sound} may name
     * @throws InputException {@code invalid-context} with every fault, or {@code too-large} beyond {@link #MAX_BYTES}
     * @throws IOException if {@code in} fails
     */
    public static Assessment readAssessment(InputStream in, Collection<Label> known) throws IOException {
        Faults faults = new Faults(ProblemCode.INVALID_CONTEXT, "symptom report");
        StrictObject root = root(in, faults);
        Label sound = root.word("sound", StrictObject.words(List.copyOf(known), Label::name));
        return new Assessment(whole(root, report(root), faults), sound);
    }

    private static SymptomReport whole(StrictObject root, Draft draft, Faults faults) {
        root.end();
        faults.refuse();
        return draft.report();
    }

    /** Puts the report together once all of it is known to be sound. */
    private interface Draft {
        SymptomReport report();
    }

    private static Draft report(StrictObject root) {
        String subject = root.text(
                "subject",
                text -> SymptomReport.SUBJECT.matcher(text).matches() ? text : null,
                "1 to 64 letters, digits, dots, colons, hyphens and underscores");
        Joint joint = root.word("joint", JOINTS);
        Side side = root.word("side", SIDES);
        Instant recordedAt = root.text(
                "recorded_at",
                SymptomReportJson::instant,
                "a time with its zone such as 2026-01-01T12:00:00Z, in the years 1900 to 9999");
        Movement movement = root.word("movement", MOVEMENTS);
        Pain pain = pain(root.object("pain"));
        Set<Symptom> symptoms = root.words("symptoms", SYMPTOMS);
        Onset onset = root.word("onset", ONSETS);
        Set<Condition> conditions = root.words("conditions", CONDITIONS);
        Frequency frequency = frequency(root.object("frequency"));
        return () -> new SymptomReport(
                subject, joint, side, recordedAt, movement, pain, symptoms, onset, conditions, frequency);
    }

    private static Pain pain(StrictObject pain) {
        Pain read = new Pain(
                pain.whole("severity", Pain.MAX_SEVERITY),
                pain.words("qualities", QUALITIES),
                pain.number("days", Pain.MAX_DAYS));
        pain.end();
        return read;
    }

    private static Frequency frequency(StrictObject frequency) {
        Frequency read = new Frequency(
                frequency.number("per_day", Frequency.MAX_PER_DAY),
                frequency.number("minutes_between", Frequency.MAX_MINUTES_BETWEEN));
        frequency.end();
        return read;
    }

    private static @Nullable Instant instant(String text) {
        try {
            Instant read = OffsetDateTime.parse(text).toInstant();
            return SymptomReport.isPlausible(read) ? read : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static StrictObject root(InputStream in, Faults faults) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new InputException(
                    ProblemCode.TOO_LARGE,
                    "The symptom report is larger than %d bytes, the most that is taken.".formatted(MAX_BYTES));
        }
        try {
            JsonNode tree = TREE.readTree(bytes);
            if (!tree.isObject()) {
                throw new InputException(
                        ProblemCode.INVALID_CONTEXT,
                        "The symptom report is not a JSON object. Send {} for an empty one.");
            }
            findDuplicates(bytes, faults);
            return new StrictObject(tree, JsonPointer.empty(), faults);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    ProblemCode.INVALID_CONTEXT, "The symptom report is not JSON" + where(e.getLocation()) + ".", e);
        } catch (IOException e) {
            // The bytes are in memory, so this is about their encoding.
            throw new InputException(ProblemCode.INVALID_CONTEXT, "The symptom report is not text in UTF-8.", e);
        }
    }

    /** Jackson knows no place for an object that is nested too deep. */
    private static String where(@Nullable JsonLocation location) {
        return location == null
                ? ", or is nested too deep"
                : ", from line %d, column %d on".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** A tree keeps only the last of two fields with one name, so the text is gone through for them. */
    private static void findDuplicates(byte[] bytes, Faults faults) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    names.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    names.pop();
                } else if (token == JsonToken.FIELD_NAME && !names.element().add(parser.currentName())) {
                    faults.add(parser.getParsingContext().pathAsPointer(), "This field is given twice.");
                }
            }
        }
    }

    private static <W extends Word> Map<String, W> slugs(W[] values) {
        return StrictObject.words(List.of(values), Word::slug);
    }
}
