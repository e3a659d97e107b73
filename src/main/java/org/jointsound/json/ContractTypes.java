package org.jointsound.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointsound.concern.Action;
import org.jointsound.concern.Level;
import org.jointsound.concern.RuleEffect;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;

/** How single values stand in JSON: enums by slug, labels by name, times in whole UTC seconds. */
final class ContractTypes {
    private ContractTypes() {}

    static SimpleModule module() {
        return new SimpleModule("jointsound")
                .addSerializer(Instant.class, text(when -> when.truncatedTo(ChronoUnit.SECONDS)
                        .toString()))
                .addSerializer(Label.class, text(Label::name))
                .addKeySerializer(Label.class, key(Label::name))
                .addKeyDeserializer(Label.class, labelKey())
                .addSerializer(Outcome.class, text(Outcome::slug))
                .addSerializer(Doubt.class, text(Doubt::slug))
                .addSerializer(Level.class, text(Level::slug))
                .addSerializer(Action.class, text(Action::slug))
                .addSerializer(RuleEffect.class, text(RuleEffect::slug))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, ContractTypes::instant))
                .addDeserializer(Label.class, new FromText<>(Label.class, Label::new))
                .addDeserializer(Doubt.class, new FromText<>(Doubt.class, bySlug(Doubt.values(), Doubt::slug)))
                .addDeserializer(Level.class, new FromText<>(Level.class, bySlug(Level.values(), Level::slug)))
                .addDeserializer(Action.class, new FromText<>(Action.class, bySlug(Action.values(), Action::slug)))
                .addDeserializer(
                        RuleEffect.class,
                        new FromText<>(RuleEffect.class, bySlug(RuleEffect.values(), RuleEffect::slug)));
    }

    /** Numbers as reports show them. */
    static SimpleModule roundedNumbers() {
        return new SimpleModule("jointsound-rounded")
                .addSerializer(Double.class, new DecimalSerializer())
                .addSerializer(double.class, new DecimalSerializer());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no time in UTC", e);
        }
    }

    private static <T> JsonSerializer<T> text(Function<T, String> form) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(form.apply(value));
            }
        };
    }

    private static <T> JsonSerializer<T> key(Function<T, String> form) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeFieldName(form.apply(value));
            }
        };
    }

    private static KeyDeserializer labelKey() {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                try {
                    return new Label(key);
                } catch (IllegalArgumentException e) {
                    return context.handleWeirdKey(Label.class, key, "%s", e.getMessage());
                }
            }
        };
    }

    private static <E> Function<String, E> bySlug(E[] values, Function<E, String> slug) {
        Map<String, E> known = Arrays.stream(values).collect(Collectors.toMap(slug, Function.identity()));
        return text -> {
            E value = known.get(text);
            if (value == null) {
                throw new IllegalArgumentException("'" + text + "' is none of " + known.keySet());
            }
            return value;
        };
    }

    /** Reads a value from a JSON string and nothing else. */
    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "a string is expected here");
            }
            try {
                return reader.apply(in.getText());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }
}
