package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextVersionTest {
    @TempDir
    private Path directory;

    private String after(String... versions) throws IOException {
        ModelRegistry registry = ToyRegistry.in(directory.resolve("models"));
        for (String version : versions) {
            ToyRegistry.add(registry, version);
        }
        return registry.store().nextVersion();
    }

    @Test
    void aFolderWithoutNumberedVersionsBeginsAtOne() throws IOException {
        assertThat(after()).isEqualTo("1.0.0");
        assertThat(after("trial", "7", "1.2", "01.2.3", "1.2.3-b", "1.2.99999999999"))
                .isEqualTo("1.0.0");
    }

    @Test
    void theHighestIsHighestByNumberNotByText() throws IOException {
        assertThat(after("0.9.3", "0.10.2", "0.2.11")).isEqualTo("0.10.3");
        assertThat(after("2.0.9")).isEqualTo("2.0.10");
    }

    @Test
    void theNameOfADeletedVersionIsNotGivenAgain() throws IOException {
        after("1.0.0", "1.0.1");
        ModelRegistry registry = ToyRegistry.in(directory.resolve("models"));
        registry.delete("1.0.1", false, "test");

        assertThat(registry.store().nextVersion()).isEqualTo("1.0.2");
    }
}
