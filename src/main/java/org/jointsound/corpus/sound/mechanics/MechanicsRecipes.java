package org.jointsound.corpus.sound.mechanics;

import static org.jointsound.corpus.sound.SourceFamily.MECHANICS;

import java.util.List;
import java.util.stream.Stream;
import org.jointsound.corpus.everyday.Everyday;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.model.Label;

/** Sounds by integrated equations of motion. */
public final class MechanicsRecipes {
    private static final List<Recipe> OWN = List.of(
            Recipe.joint("bubble_collapse", MECHANICS, Label.CAVITATION_POP, new BubbleCollapse()),
            Recipe.joint("spring_flip", MECHANICS, Label.TENDON_SNAP, new SpringFlip()),
            Recipe.joint("stick_slip", MECHANICS, Label.GRINDING_CREPITUS, new StickSlipGrind()),
            Recipe.joint("contact_strike", MECHANICS, Label.CLICKING, new ContactStrike()),
            Recipe.other("table_knock", MECHANICS, Recipe.Kind.IMPOSTOR, new TableKnock()),
            Recipe.other("bouncing_ball", MECHANICS, Recipe.Kind.IMPOSTOR, new BouncingBall()),
            Recipe.other("pen_click", MECHANICS, Recipe.Kind.IMPOSTOR, new PenClick()),
            Recipe.other("glottal_voice", MECHANICS, Recipe.Kind.SPEECH, new GlottalVoice()),
            Recipe.other("footsteps", MECHANICS, Recipe.Kind.NUISANCE, new Footsteps()),
            Recipe.other("loose_contact", MECHANICS, Recipe.Kind.NUISANCE, new LooseContact()),
            Recipe.other("rotor", MECHANICS, Recipe.Kind.STEADY, new Rotor()),
            Recipe.other("quiet_room", MECHANICS, Recipe.Kind.STEADY, (scene, track, draw) -> {}));

    /** All of the family. */
    public static final List<Recipe> ALL = Stream.concat(
                    OWN.stream(), Everyday.recipes(MECHANICS, new MechanicsWorkshop()).stream())
            .toList();

    private MechanicsRecipes() {}
}
