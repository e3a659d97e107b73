package org.jointsound.concern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jointsound.json.SymptomReportJson;

/** Symptom reports as a test writes them down. */
final class Reports {
    private Reports() {}

    /** A report from JSON in which single quotes may stand for double ones. */
    static SymptomReport of(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return SymptomReportJson.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Circumstances known(String json) {
        return Circumstances.of(of(json));
    }
}
