package org.jointsound.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes a number with one to six decimals, never with an exponent and never in a locale's own form. A value that is not
 * finite is a bug on our side and is refused, where Jackson would write the text {@code "NaN"}.
 */
final class DecimalSerializer extends JsonSerializer<Double> {
    /** Microseconds in times, millionths in probabilities: finer than anything that is measured. */
    private static final int DECIMALS = 6;

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "number at " + out.getOutputContext().pathAsPointer() + " is " + value + ", must be finite");
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        out.writeNumber(rounded.scale() < 1 ? rounded.setScale(1) : rounded);
    }
}
