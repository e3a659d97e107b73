package org.jointsound.corpus.sound.grains;

import static org.jointsound.corpus.sound.SourceFamily.GRAINS;

import java.util.List;
import java.util.stream.Stream;
import org.jointsound.corpus.everyday.Everyday;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.model.Label;

/** Sounds by grains of shaped noise. */
public final class GrainsRecipes {
    private static final List<Recipe> OWN = List.of(
            Recipe.joint("grain_burst", GRAINS, Label.CAVITATION_POP, new GrainBurst()),
            Recipe.joint("grain_thump", GRAINS, Label.TENDON_SNAP, new GrainThump()),
            Recipe.joint("grain_cloud", GRAINS, Label.GRINDING_CREPITUS, new GrainCloud()),
            Recipe.joint("grain_tick", GRAINS, Label.CLICKING, new GrainTick()),
            Recipe.other("hand_clap", GRAINS, Recipe.Kind.IMPOSTOR, new HandClap()),
            Recipe.other("paper_tap", GRAINS, Recipe.Kind.IMPOSTOR, new PaperTap()),
            Recipe.other("zip", GRAINS, Recipe.Kind.IMPOSTOR, new Zip()),
            Recipe.other("breath_puff", GRAINS, Recipe.Kind.NUISANCE, new BreathPuff()),
            Recipe.other("grain_speech", GRAINS, Recipe.Kind.SPEECH, new GrainSpeech(false)),
            Recipe.other("whisper", GRAINS, Recipe.Kind.SPEECH, new GrainSpeech(true)),
            Recipe.other("cloth_rustle", GRAINS, Recipe.Kind.NUISANCE, new ClothRustle()),
            Recipe.other("rain", GRAINS, Recipe.Kind.STEADY, new Rain()),
            Recipe.other("swells", GRAINS, Recipe.Kind.STEADY, new Swells()),
            Recipe.other("steady_noise", GRAINS, Recipe.Kind.STEADY, new SteadyNoise()));

    /** All of the family. */
    public static final List<Recipe> ALL = Stream.concat(
                    OWN.stream(), Everyday.recipes(GRAINS, new GrainsWorkshop()).stream())
            .toList();

    private GrainsRecipes() {}
}
