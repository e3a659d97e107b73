package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.json.LogLine;
import org.jointsound.model.Bundle;
import org.jointsound.testing.QuickJava;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers are killed at any point, and two write at once: the folder opens, the champion loads, the log tells what is. */
class ModelKillIT {
    private static final int KILLS = 200;
    private static final int AT_ONCE = 2;
    /** Actions that a writer has begun, at most, when it is killed. */
    private static final int MOST_ACTIONS = 3;

    private final AtomicInteger cutShort = new AtomicInteger();

    @TempDir
    private Path directory;

    private Path parameters;
    private QuickJava java;

    @BeforeEach
    void makeProcessesQuick() throws Exception {
        parameters = Files.write(directory.resolve("parameters"), ToyRegistry.parameters());
        Path tried = directory.resolve("tried");
        withChampion(tried);
        java = QuickJava.in(directory, ToyWriter.class, arguments(tried, 1, 12, "t"));
    }

    private String[] arguments(Path folder, long seed, int actions, String prefix) {
        return new String[] {
            folder.toString(), Long.toString(seed), Integer.toString(actions), prefix, parameters.toString()
        };
    }

    private Process writer(Path folder, long seed, int actions, String prefix) throws IOException {
        return java.process(ToyWriter.class, arguments(folder, seed, actions, prefix))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ModelRegistry withChampion(Path folder) throws IOException {
        ModelRegistry registry = ToyRegistry.in(folder);
        ToyRegistry.add(registry, "first");
        ToyRegistry.force(registry, "first");
        return registry;
    }

    @Test
    void killedAtAnyPointAWriterLeavesARegistryThatOpensAndServes() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int run = i;
                Callable<Integer> kills = () -> kills(directory.resolve("registry-" + run), run);
                runs.add(pool.submit(kills));
            }
            int lines = 0;
            for (Future<Integer> run : runs) {
                lines += run.get();
            }
            // What was killed had done something, or the kills would prove nothing.
            assertThat(lines).isGreaterThan(KILLS);
            assertThat(cutShort).as("kills within an action").hasPositiveValue();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Lines of the log after this run's share of the kills. */
    private int kills(Path folder, int run) throws IOException, InterruptedException {
        ModelRegistry registry = withChampion(folder);
        SplittableRandom random = new SplittableRandom(run);
        for (int kill = 0; kill < KILLS / AT_ONCE; kill++) {
            Process writer = writer(folder, random.nextLong(), Integer.MAX_VALUE, "k" + kill + "-");
            kill(writer, random);
            opens(registry, "run " + run + " kill " + kill);
        }
        return registry.store().log().lines().size();
    }

    /** Within an action: some way into the time that the one before it took. */
    private static void kill(Process writer, SplittableRandom random) throws IOException, InterruptedException {
        try (InputStream marks = writer.getInputStream()) {
            int actions = 2 + random.nextInt(MOST_ACTIONS - 1);
            long begun = System.nanoTime();
            long tookNanos = 0;
            for (int i = 0; i < actions; i++) {
                assertThat(marks.read()).as("the writer works").isEqualTo('.');
                tookNanos = System.nanoTime() - begun;
                begun += tookNanos;
            }
            TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * tookNanos));
            writer.destroyForcibly();
            writer.waitFor();
        }
    }

    private void opens(ModelRegistry registry, String when) throws IOException {
        String served = ToyRegistry.champion(registry);
        LogLine before = lastOfChampion(registry);
        boolean within = !registry.store().leftovers().isEmpty();
        cutShort.addAndGet(within ? 1 : 0);
        assertThat(served).as(when).isIn(before.version(), within ? before.previous() : before.version());
        sound(registry, when);

        registry.settle();

        assertThat(registry.store().leftovers()).as(when).isEmpty();
        LogLine last = lastOfChampion(registry);
        assertThat(registry.store().aliases())
                .as(when)
                .containsEntry(ModelStore.CHAMPION, new Bundle.Alias(last.version(), last.sha256()));
        assertThat(ToyRegistry.champion(registry)).as(when).isEqualTo(last.version());
        sound(registry, when);
        assertThat(registry.store().folderFaults()).as(when).isEmpty();
    }

    private static void sound(ModelRegistry registry, String when) throws IOException {
        for (String version : registry.store().versions()) {
            assertThat(registry.store().look(version, List.of(ToyModel.SET)).faults())
                    .as("%s, version %s", when, version)
                    .isEmpty();
        }
    }

    private static LogLine lastOfChampion(ModelRegistry registry) throws IOException {
        return registry.store().log().lines().stream()
                .filter(line -> line.alias().equals(ModelStore.CHAMPION))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void ofTwoProcessesThatWriteAtOnceNothingIsLost() throws Exception {
        Path folder = directory.resolve("shared");
        ModelRegistry registry = withChampion(folder);
        List<Process> writers = List.of(writer(folder, 1, 40, "x"), writer(folder, 2, 40, "y"));
        for (Process writer : writers) {
            assertThat(new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("done");
            assertThat(writer.waitFor()).isZero();
        }

        RegistryLog log = registry.store().log();
        assertThat(log.unreadable()).isEmpty();
        assertThat(log.torn()).isFalse();
        Bundle.Alias champion = new Bundle.Alias("", "");
        List<String> there = new ArrayList<>();
        for (LogLine line : log.lines()) {
            if (line.action().equals("add")) {
                there.add(line.version());
            } else if (line.action().equals("delete")) {
                there.remove(line.version());
            } else {
                assertThat(new Bundle.Alias(line.previous(), line.previousSha256()))
                        .as("each takes the place of the one before it: %s", line)
                        .isEqualTo(champion);
                champion = new Bundle.Alias(line.version(), line.sha256());
            }
        }
        assertThat(registry.store().aliases()).containsEntry(ModelStore.CHAMPION, champion);
        assertThat(registry.store().versions()).containsExactlyInAnyOrderElementsOf(there);
        assertThat(there).anyMatch(name -> name.startsWith("x")).anyMatch(name -> name.startsWith("y"));
        assertThat(Files.exists(folder.resolve(".next-aliases.json"))).isFalse();
        sound(registry, "at the end");
    }
}
