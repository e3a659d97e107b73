package org.jointsound.corpus.sound.impulses;

import static org.jointsound.corpus.sound.SourceFamily.IMPULSES;

import java.util.List;
import java.util.stream.Stream;
import org.jointsound.corpus.everyday.Everyday;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.model.Label;

/** Sounds by point processes of impulses through filters. */
public final class ImpulsesRecipes {
    private static final List<Recipe> OWN = List.of(
            Recipe.joint("impulse_crack", IMPULSES, Label.CAVITATION_POP, new ImpulseCrack()),
            Recipe.joint("impulse_snap", IMPULSES, Label.TENDON_SNAP, new ImpulseSnap()),
            Recipe.joint("impulse_grind", IMPULSES, Label.GRINDING_CREPITUS, new ImpulseGrind()),
            Recipe.joint("impulse_click", IMPULSES, Label.CLICKING, new ImpulseClick()),
            Recipe.other("fire_crackle", IMPULSES, Recipe.Kind.IMPOSTOR, new FireCrackle()),
            Recipe.other("ballpoint", IMPULSES, Recipe.Kind.IMPOSTOR, SmallDevices::penClick),
            Recipe.other("tongue_click", IMPULSES, Recipe.Kind.IMPOSTOR, SmallDevices::tongueClick),
            Recipe.other("lighter", IMPULSES, Recipe.Kind.IMPOSTOR, SmallDevices::lighter),
            Recipe.other("skin_friction", IMPULSES, Recipe.Kind.NUISANCE, new SkinFriction()),
            Recipe.other("keyboard_burst", IMPULSES, Recipe.Kind.NUISANCE, new KeyboardBurst()),
            Recipe.other("velcro", IMPULSES, Recipe.Kind.NUISANCE, new Velcro()),
            Recipe.other("pulse_voice", IMPULSES, Recipe.Kind.SPEECH, new PulseVoice()),
            Recipe.other("shot_noise", IMPULSES, Recipe.Kind.STEADY, new ShotNoise()));

    /** All of the family. */
    public static final List<Recipe> ALL = Stream.concat(
                    OWN.stream(), Everyday.recipes(IMPULSES, new ImpulsesWorkshop()).stream())
            .toList();

    private ImpulsesRecipes() {}
}
