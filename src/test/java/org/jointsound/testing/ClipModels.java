package org.jointsound.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Unit;
import org.jointsound.store.ModelRegistry;
import org.jointsound.training.FixedTrainer;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.TrainingInputs;
import org.jointsound.training.TrainingRun;
import org.jointsound.training.TrainingSettings;

/**
 * Small datasets at 2 kHz whose labels cover whole recordings, and models of them. Tones are {@code con}, which is also the name of
 * a device of Windows; noise is {@code rustling}. Nothing is {@code other}.
 */
public final class ClipModels {
    public static final int RATE_HZ = 2_000;
    public static final Label CON = new Label("con");
    public static final Label RUSTLING = new Label("rustling");

    private ClipModels() {}

    /**
     * A tone of one and a half seconds in noise 27 dB below it, as bytes of a WAV file. With less noise nothing but their pitch tells
     * tones apart, and two of them count as one recording encoded anew.
     */
    public static byte[] tone(int number) {
        float[] tone = Signals.tone(100 + 37 * number, 0.3, RATE_HZ, 3 * RATE_HZ / 2);
        return WavBytes.mono16(RATE_HZ, Signals.sum(tone, Signals.whiteNoise(0.01, tone.length, number)));
    }

    public static byte[] noise(int number) {
        return WavBytes.mono16(RATE_HZ, Signals.whiteNoise(0.1, 3 * RATE_HZ / 2, 1_000 + number));
    }

    /** Twelve of each, every one of a person of its own. Tones of odd numbers up to 21 are new to it and between those it holds. */
    public static Path dataset(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder table = new StringBuilder("file_name,label,subject\n");
        for (int i = 0; i < 12; i++) {
            Files.write(folder.resolve("t" + i + ".wav"), tone(2 * i));
            Files.write(folder.resolve("n" + i + ".wav"), noise(i));
            table.append("t%d.wav,%s,a%d\nn%d.wav,%s,b%d\n".formatted(i, CON, i, i, RUSTLING, i));
        }
        Files.writeString(folder.resolve("metadata.csv"), table);
        return folder;
    }

    /** A model of whole recordings that was trained on {@link #dataset}. */
    public static EventClassifier trained(Path scratch) throws IOException, InterruptedException {
        Path models = scratch.resolve("models");
        ModelRegistry registry = new ModelRegistry(models, Unit.featureSets(), () -> ToyRegistry.NOON, "tester");
        TrainingSettings settings = TrainingSettings.standard("clips", "clip-1", 1)
                .with(new FixedTrainer(new RadialMachine(8, 0.002)))
                .with(Unit.CLIP);
        new TrainingRun(new Listener(DecodeLimits.standard(), Unit.CLIP), settings, 1, (what, done, all) -> {})
                .run(dataset(scratch.resolve("dataset")), TrainingInputs.none(), registry, "test");
        return registry.store().loadVersion("clip-1");
    }
}
