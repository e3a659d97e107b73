package org.jointsound.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.jointsound.concern.ConcernTable;
import org.jointsound.report.Report;

/**
 * The one configuration. It writes the names and numbers of the report contract, version 1, and reads strictly: a
 * field that is unknown, missing, null or given twice is refused, and so is anything after the value. Jackson's own limits
 * on depth, name and text length stay at their defaults.
 */
final class Json {
    /** Name of the attribute that becomes the first member {@code file} of a batch line. */
    static final String FILE = "file";

    static final JsonMapper MAPPER = strict().addModule(ContractTypes.roundedNumbers())
            .addMixIn(Report.class, WithFile.class)
            .build();

    /** The same without rounding, for numbers that are computed with. */
    static final JsonMapper EXACT = strict().build();

    private static JsonMapper.Builder strict() {
        return JsonMapper.builder()
                .propertyNamingStrategy(new UnitNames())
                .addModule(ContractTypes.module())
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL))
                .addMixIn(ConcernTable.Source.class, MayLackUrl.class)
                .addMixIn(ReviewJson.Event.class, MayLackReason.class)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // What a record can be asked beyond its components, as isUnknown() of a concern, is no member of its
                // JSON.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    private Json() {}

    static String write(Object value) {
        return write(MAPPER.writer(), value);
    }

    static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a value of ours cannot be written as JSON", e);
        }
    }

    /** Puts the attribute {@link #FILE}, where it is set, before a report's own members. */
    @JsonAppend(prepend = true, attrs = @JsonAppend.Attr(value = FILE, include = JsonInclude.Include.NON_NULL))
    private interface WithFile {}

    /** Values that may be null. */
    private interface MayLackUrl {
        @JsonSetter(nulls = Nulls.SET)
        String url();
    }

    private interface MayLackReason {
        @JsonSetter(nulls = Nulls.SET)
        String reason();
    }

    /** Snake case, and a last word {@code Seconds} becomes {@code s}: {@code startSeconds} is {@code start_s}. */
    private static final class UnitNames extends PropertyNamingStrategies.SnakeCaseStrategy {
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            String snake = super.translate(name);
            return snake.endsWith("_seconds") ? snake.substring(0, snake.length() - "econds".length()) : snake;
        }
    }
}
