package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.jointsound.testing.WavBytes.Encoding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavMutationIT {
    private static final int MUTATIONS = 5_000;
    private static final Duration ALL_WITHIN = Duration.ofSeconds(30);

    /** In most mutations the hit falls here, where lengths and formats stand. */
    private static final int HEADER_BYTES = 120;

    @TempDir
    Path folder;

    private static List<byte[]> seeds() {
        float[] noise = Signals.whiteNoise(0.2, 700, 1);
        byte[] note = new byte[9];
        return List.of(
                WavBytes.mono16(8_000, noise),
                WavBytes.of(8_000, Encoding.PCM_S24LE, noise, noise)
                        .extensible(20)
                        .bytes(),
                WavBytes.of(8_000, Encoding.PCM_F32LE, noise)
                        .chunkBefore("LIST", note)
                        .bytes(),
                WavBytes.of(8_000, Encoding.PCM_F64LE, noise)
                        .fmtBytes(18)
                        .chunkAfter("cue ", note)
                        .bytes(),
                WavBytes.of(8_000, Encoding.PCM_S32LE, noise).form64("RF64").bytes(),
                WavBytes.ofRaw(8_000, 6, 8, 1, 1, new byte[801])
                        .withoutPads()
                        .chunkBefore("note", note)
                        .bytes());
    }

    @Test
    void anyDamageGivesARecordingOrARefusalAndNothingElse() {
        Assertions.assertTimeoutPreemptively(ALL_WITHIN, () -> {
            SplittableRandom random = new SplittableRandom(20_260_101);
            Decoding decoding = new Decoding(folder);
            List<byte[]> seeds = seeds();
            Set<ProblemCode> refusals = EnumSet.noneOf(ProblemCode.class);
            int decoded = 0;
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] damaged = mutate(seeds.get(i % seeds.size()), random);
                try {
                    Decoded result = decoding.decode(damaged);
                    assertThat(result.clip().length()).isBetween(1, damaged.length);
                    assertThat(Float.isFinite(result.clip().peak())).isTrue();
                    decoded++;
                } catch (InputException e) {
                    refusals.add(e.problem().code());
                    assertThat(e.problem().detail()).isNotBlank();
                }
            }
            // Neither way may swallow the other, or the damage was none or total.
            assertThat(decoded).isBetween(MUTATIONS / 5, MUTATIONS * 4 / 5);
            assertThat(refusals)
                    .contains(ProblemCode.UNSUPPORTED_FORMAT, ProblemCode.DECODE_FAILED, ProblemCode.TOO_SHORT);
        });
    }

    private static byte[] mutate(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        int hits = 1 + random.nextInt(4);
        for (int i = 0; i < hits; i++) {
            int reach = random.nextInt(4) == 0 ? bytes.length : Math.min(bytes.length, HEADER_BYTES);
            int at = random.nextInt(Math.max(1, reach));
            bytes = switch (random.nextInt(8)) {
                case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 1 -> insert(bytes, at, random);
                case 2 -> fill(bytes, at, (byte) 0xff);
                case 3 -> fill(bytes, at, (byte) 0);
                default -> flip(bytes, at, random);
            };
        }
        return bytes;
    }

    private static byte[] flip(byte[] bytes, int at, SplittableRandom random) {
        if (bytes.length > 0) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] fill(byte[] bytes, int at, byte value) {
        Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), value);
        return bytes;
    }

    private static byte[] insert(byte[] bytes, int at, SplittableRandom random) {
        byte[] extra = new byte[1 + random.nextInt(9)];
        random.nextBytes(extra);
        int place = Math.min(at, bytes.length);
        byte[] out = Arrays.copyOf(bytes, bytes.length + extra.length);
        System.arraycopy(extra, 0, out, place, extra.length);
        System.arraycopy(bytes, place, out, place + extra.length, bytes.length - place);
        return out;
    }
}
