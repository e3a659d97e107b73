package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.Encoded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of every format through the real ffmpeg. {@code -Djointsound.mutations=2000} for the long run. */
class FfmpegMutationIT {
    private static final int MUTATIONS = Integer.getInteger("jointsound.mutations", 300);
    private static final int AT_A_TIME = 2;
    private static final int HEADER_BYTES = 200;
    private static final List<String> ENDINGS =
            List.of("flac", "mp3", "ogg", "opus", "webm", "m4a", "aac", "aiff", "caf", "3gp");

    @TempDir
    Path folder;

    @Test
    void anyDamageGivesARecordingOrARefusalAndNothingElse() throws Exception {
        Encoded.assumePossible();
        List<byte[]> seeds = new ArrayList<>();
        Path wav = Encoded.generate("sine=f=440:d=0.4:r=8000", folder.resolve("seed.wav"));
        for (String ending : ENDINGS) {
            seeds.add(Files.readAllBytes(Encoded.encode(wav, folder.resolve("seed." + ending), codec(ending))));
        }
        seeds.add(Arrays.copyOf(
                Files.readAllBytes(Path.of("src/test/resources/org/jointsound/analysis/pop.amr")), 1_000));

        Set<ProblemCode> refusals = EnumSet.noneOf(ProblemCode.class);
        int decoded = 0;
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Callable<@Nullable ProblemCode>> all = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(20_260_102);
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] damaged = mutate(seeds.get(i % seeds.size()), random.split());
                Path file = folder.resolve("damaged-" + i);
                all.add(() -> code(damaged, file));
            }
            for (Future<@Nullable ProblemCode> outcome : workers.invokeAll(all)) {
                ProblemCode code = outcome.get();
                decoded += code == null ? 1 : 0;
                if (code != null) {
                    refusals.add(code);
                }
            }
        } finally {
            workers.shutdownNow();
        }

        // Neither way may swallow the other, or the damage was none or total.
        assertThat(decoded).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
        assertThat(refusals)
                .contains(ProblemCode.UNSUPPORTED_FORMAT, ProblemCode.DECODE_FAILED)
                .doesNotContain(ProblemCode.OVERLOADED, ProblemCode.INTERNAL);
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** What the damaged file is refused as; null when it was decoded. */
    private @Nullable ProblemCode code(byte[] damaged, Path file) throws Exception {
        Files.write(file, damaged);
        try {
            Decoded result = new AudioDecoder(DecodeLimits.standard()).decode(file);
            assertThat(Float.isFinite(result.clip().peak())).isTrue();
            assertThat(result.clip().length()).isPositive();
            return null;
        } catch (InputException e) {
            assertThat(e.problem().detail()).isNotBlank().doesNotContain(folder.toString());
            return e.problem().code();
        } finally {
            Files.delete(file);
        }
    }

    private static String[] codec(String ending) {
        return switch (ending) {
            case "webm" -> new String[] {"-c:a", "libopus"};
            case "3gp" -> new String[] {"-c:a", "aac"};
            default -> new String[0];
        };
    }

    private static byte[] mutate(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        int hits = 1 + random.nextInt(6);
        for (int i = 0; i < hits && bytes.length > 0; i++) {
            int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, HEADER_BYTES));
            switch (random.nextInt(6)) {
                case 0 -> bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                case 1 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0xff);
                case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0);
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }
}
