package org.jointsound.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Measures as JSON, for reading by other programs. */
public final class MetricsJson {
    private static final JsonMapper MAPPER = Json.EXACT
            .rebuild()
            .addModule(new SimpleModule("jointsound-metrics")
                    .addSerializer(Double.class, new UndefinedIsNull())
                    .addSerializer(double.class, new UndefinedIsNull()))
            .build();

    private MetricsJson() {}

    /**
     * Records, maps, lists, texts and numbers, indented, with a line feed at the end. Names are in snake case as in reports,
     * numbers have up to six decimals, and a measure without a value, NaN, is null.
     *
     * @throws java.io.UncheckedIOException if a number in it is infinite, which is a bug of the caller
     */
    public static String write(Object metrics) {
        return Json.write(MAPPER.writerWithDefaultPrettyPrinter(), metrics) + "\n";
    }

    private static final class UndefinedIsNull extends JsonSerializer<Double> {
        private static final JsonSerializer<Double> DECIMAL = new DecimalSerializer();

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isNaN()) {
                out.writeNull();
            } else {
                DECIMAL.serialize(value, out, provider);
            }
        }
    }
}
