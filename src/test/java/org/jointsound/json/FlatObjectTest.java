package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.jointsound.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlatObjectTest {
    @Test
    void numbersKeepTheirDigitsAndNullIsAGap() {
        assertThat(FlatObject.read("{\"b\": 0.10, \"a\": \"x\\u00e9\", \"n\": null, \"t\": true, \"e\": 1E-3} "))
                .containsExactly(entry("b", "0.10"), entry("a", "x\u00e9"), entry("t", "true"), entry("e", "1E-3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]                 | no JSON object",
                "7                   | no JSON object",
                "``                  | no JSON object",
                "{\"a\":1,\"a\":1}   | gives 'a' twice",
                "{\"a\":null,\"a\":1}| gives 'a' twice",
                "{\"a\":[1]}         | 'a' holds a list or an object",
                "{\"a\":{}}          | 'a' holds a list or an object",
                "{\"a\":1} {\"a\":1} | goes on after",
                "{\"a\":1            | not JSON at character",
                "{\"a\" 1}           | not JSON at character 6",
                "{a:1}               | not JSON at character 2",
                "{\"a\":NaN}         | not JSON"
            })
    void whatIsNotOneFlatObjectIsRefused(String text, String message) {
        assertThatThrownBy(() -> FlatObject.read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
