package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that can be read in one go. Package descriptions are left out, because they would flatter the median. */
class SourceSizeTest {
    private static final int LONGEST = 300;
    private static final int MEDIAN = 100;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noFileIsLong(String root) throws IOException {
        assertThat(lines(root))
                .isNotEmpty()
                .allSatisfy((file, count) -> assertThat(count).as(file).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void theMedianFileIsShort() throws IOException {
        List<Integer> sizes = Stream.concat(
                        lines("src/main/java").values().stream(), lines("src/test/java").values().stream())
                .sorted()
                .toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    private static Map<String, Integer> lines(String root) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            for (Path file : files.filter(SourceSizeTest::isSource).toList()) {
                lines.put(file.toString(), Files.readAllLines(file).size());
            }
        }
        return lines;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
    }
}
