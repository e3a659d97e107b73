package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What writers leave that die between two steps, put together by hand. */
class KilledWriterTest {
    @TempDir
    private Path directory;

    private ModelRegistry registry;
    private String beforePromotion;
    private String logBeforePromotion;

    @BeforeEach
    void promoteTwice() throws IOException {
        registry = ToyRegistry.in(directory);
        ToyRegistry.add(registry, "a");
        ToyRegistry.add(registry, "b");
        ToyRegistry.force(registry, "a");
        beforePromotion = Files.readString(directory.resolve("aliases.json"));
        logBeforePromotion = Files.readString(log());
        ToyRegistry.force(registry, "b");
    }

    private Path log() {
        return directory.resolve("log.jsonl");
    }

    /** The state before the last step of promoting b: it lies ready, and the champion is a. */
    private void prepareAliases() throws IOException {
        Files.move(directory.resolve("aliases.json"), directory.resolve(".next-aliases.json"));
        Files.writeString(directory.resolve("aliases.json"), beforePromotion);
    }

    private String settled() throws IOException {
        registry.settle();
        assertThat(registry.store().leftovers()).isEmpty();
        assertThat(directory.resolve(".next-aliases.json")).doesNotExist();
        return ToyRegistry.champion(registry);
    }

    @Test
    void aPromotionThatIsLoggedIsFinished() throws IOException {
        prepareAliases();

        assertThat(ToyRegistry.champion(registry)).isEqualTo("a");
        assertThat(registry.store().leftovers()).singleElement().asString().contains("cut short");
        assertThat(settled()).isEqualTo("b");
    }

    @Test
    void aPromotionThatIsNotLoggedIsUndone() throws IOException {
        prepareAliases();
        Files.writeString(log(), logBeforePromotion);

        assertThat(settled()).isEqualTo("a");
    }

    @Test
    void preparedAliasesThatBreakOffAreThrownAway() throws IOException {
        prepareAliases();
        Files.write(directory.resolve(".next-aliases.json"), new byte[] {'{', (byte) 0xff});

        assertThat(settled()).isEqualTo("a");
    }

    @Test
    void aLineThatBreaksOffIsToldAndThenTakenAway() throws IOException {
        prepareAliases();
        String whole = Files.readString(log());
        for (int cut = logBeforePromotion.length() + 1; cut < whole.length() - 1; cut += 7) {
            Files.writeString(log(), whole.substring(0, cut));
            assertThat(registry.store().log().torn()).isTrue();
            assertThat(registry.store().log().lines()).hasSize(3);
            assertThat(registry.store().leftovers()).first().asString().contains("breaks off");
        }

        assertThat(settled()).isEqualTo("a");
        assertThat(log()).hasContent(logBeforePromotion);
    }

    @Test
    void aWholeLineWithoutItsLineFeedCounts() throws IOException {
        prepareAliases();
        String whole = Files.readString(log());
        Files.writeString(log(), whole.substring(0, whole.length() - 1));

        assertThat(settled()).isEqualTo("b");
        assertThat(log()).hasContent(whole);
    }

    @Test
    void aModelThatIsLoggedAsAddedAppearsAndAnyOtherGoes() throws IOException {
        Files.delete(directory.resolve("aliases.json"));
        Path prepared = directory.resolve(".adding-b");
        Files.move(directory.resolve("b"), prepared);
        String withLine = Files.readString(log()).lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        Files.writeString(log(), withLine);
        registry.settle();
        assertThat(registry.store().look("b", List.of(ToyModel.SET)).sound()).isTrue();

        Files.move(directory.resolve("b"), prepared);
        Files.writeString(log(), withLine.lines().findFirst().orElseThrow() + "\n");
        registry.settle();
        assertThat(registry.store().versions()).containsExactly("a");
        assertThat(prepared).doesNotExist();
    }

    @Test
    void halfAModelNeverAppearsWhateverTheLogSays() throws IOException {
        Files.delete(directory.resolve("aliases.json"));
        Path prepared = directory.resolve(".adding-b");
        Files.move(directory.resolve("b"), prepared);
        Files.delete(prepared.resolve("model.pb"));
        Files.writeString(log(), Files.readString(log()).lines().limit(2).reduce("", (all, line) -> all + line + "\n"));

        registry.settle();

        assertThat(registry.store().versions()).containsExactly("a");
    }

    @Test
    void aDeletionThatIsLoggedIsFinishedAndAnyOtherUndone() throws IOException {
        ToyRegistry.add(registry, "c");
        Path prepared = directory.resolve(".deleting-c");
        Files.move(directory.resolve("c"), prepared);
        registry.settle();
        assertThat(registry.store().look("c", List.of(ToyModel.SET)).sound()).isTrue();

        registry.delete("c", false, "");
        Files.createDirectory(prepared);
        Files.writeString(prepared.resolve("card.md"), "what was not yet deleted");
        registry.settle();
        assertThat(prepared).doesNotExist();
        assertThat(registry.store().versions()).containsExactly("a", "b");
    }

    /** Who holds the lock lives, and what it has half-made is not for others. */
    @Test
    void theWorkOfALiveWriterIsLeftAlone() throws Exception {
        Path prepared = directory.resolve(".adding-live");
        Semaphore begun = new Semaphore(0);
        Semaphore end = new Semaphore(0);
        Thread live = new Thread(() -> {
            try {
                RegistryLock.holding(directory, () -> {
                    Files.createDirectory(prepared);
                    begun.release();
                    end.acquireUninterruptibly();
                    return Files.exists(prepared) ? Files.createFile(directory.resolve("untouched")) : prepared;
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        live.start();
        begun.acquireUninterruptibly();
        Thread other = new Thread(() -> {
            try {
                registry.settle();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        end.release();
        live.join();
        other.join();

        assertThat(directory.resolve("untouched")).exists();
        assertThat(prepared).doesNotExist();
    }

    @Test
    void aLineThatIsCutWithinALetterIsTornToo() throws IOException {
        byte[] half = {'{', '"', (byte) 0xc3};
        Files.write(log(), half, StandardOpenOption.APPEND);

        assertThat(registry.store().log().torn()).isTrue();
        assertThat(settled()).isEqualTo("b");
        assertThat(Files.readString(log(), StandardCharsets.UTF_8)).endsWith("}\n");
    }
}
