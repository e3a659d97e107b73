package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTableTest {
    @TempDir
    Path folder;

    @BeforeEach
    void putAudio() throws IOException {
        Files.writeString(folder.resolve("a.wav"), "sound");
        Files.writeString(folder.resolve("b.wav"), "sound");
    }

    private void put(String table) throws IOException {
        Files.writeString(folder.resolve("metadata.jsonl"), table);
    }

    private List<Problem.Fault> faults() {
        return catchThrowableOfType(InputException.class, () -> DatasetReader.read(folder))
                .problem()
                .faults();
    }

    @Test
    void linesOfObjectsSayTheSameAsRows() throws IOException {
        put(
                "\uFEFF{\"file_name\":\"a.wav\",\"label\":\"clicking\",\"start_s\":0.5,\"end_s\":\"1e0\",\"subject\":7,\"joint\":\"knee\"}\n"
                        + "\n{\"file_name\":\"b.wav\",\"label\":\"other\",\"start_s\":null,\"end_s\":\"\"}");
        List<LabelledRecording> fromJson = DatasetReader.read(folder);
        Files.delete(folder.resolve("metadata.jsonl"));
        Files.writeString(
                folder.resolve("metadata.csv"),
                "file_name,label,start_s,end_s,subject,joint\na.wav,clicking,0.5,1,7,knee\nb.wav,other,,,,\n");
        assertThat(fromJson).isEqualTo(DatasetReader.read(folder)).hasSize(2);
    }

    @Test
    void everyFaultyLineIsNamed() throws IOException {
        put("""
                {"file_name":"a.wav","label":"clicking"}
                {"file_name":"b.wav"
                {"file_name":"b.wav","file_name":"a.wav","label":"other"}
                {"file_name":"b.wav","label":["other"]}
                {"file_name":"b.wav","Label":"other"}
                {"label":"other"}
                {"file_name":"b.wav","label":"other","start_s":true,"end_s":2}
                {"file_name":"c.wav","label":"other"}
                """);
        assertThat(faults())
                .extracting(Problem.Fault::pointer)
                .containsExactly(
                        "/metadata.jsonl/2/",
                        "/metadata.jsonl/3/",
                        "/metadata.jsonl/4/",
                        "/metadata.jsonl/5/Label",
                        "/metadata.jsonl/6/file_name",
                        "/metadata.jsonl/7/start_s",
                        "/metadata.jsonl/8/file_name");
    }

    @Test
    void twoTablesAreOneTooMany() throws IOException {
        put("{\"file_name\":\"a.wav\",\"label\":\"clicking\"}\n");
        Files.writeString(folder.resolve("metadata.csv"), "file_name,label\na.wav,clicking\n");
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.detail())
                .isEqualTo("metadata.jsonl: lies beside metadata.csv; leave one of the two tables"));
    }

    @Test
    void aTableWithoutRowsSaysSo() throws IOException {
        put("\n");
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.detail())
                .contains("has no rows"));
    }
}
