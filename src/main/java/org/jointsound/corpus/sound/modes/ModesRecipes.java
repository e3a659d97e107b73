package org.jointsound.corpus.sound.modes;

import static org.jointsound.corpus.sound.SourceFamily.MODES;

import java.util.List;
import java.util.stream.Stream;
import org.jointsound.corpus.everyday.Everyday;
import org.jointsound.corpus.sound.Hum;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;

/** Sounds by decaying modes that are struck. */
public final class ModesRecipes {
    private static final List<Recipe> OWN = List.of(
            Recipe.joint("bubble_ring", MODES, Label.CAVITATION_POP, new CavitationPop()),
            Recipe.joint("thump_and_strike", MODES, Label.TENDON_SNAP, new TendonSnap()),
            Recipe.joint("pulse_cloud", MODES, Label.GRINDING_CREPITUS, new GrindingCrepitus()),
            Recipe.joint("damped_modes", MODES, Label.CLICKING, new Clicking()),
            Recipe.other("mouse_click", MODES, Recipe.Kind.IMPOSTOR, Impacts::mouseClick),
            Recipe.other("key_press", MODES, Recipe.Kind.IMPOSTOR, Impacts::keyPress),
            Recipe.other("finger_snap", MODES, Recipe.Kind.IMPOSTOR, Impacts::fingerSnap),
            Recipe.other("knock", MODES, Recipe.Kind.IMPOSTOR, Impacts::knock),
            Recipe.other("thud", MODES, Recipe.Kind.IMPOSTOR, new Thud()),
            Recipe.other("clock", MODES, Recipe.Kind.NUISANCE, Impacts::clock),
            Recipe.other("word", MODES, Recipe.Kind.SPEECH, new Word()),
            Recipe.other("babble", MODES, Recipe.Kind.SPEECH, new Babble()),
            Recipe.other("hum", MODES, Recipe.Kind.STEADY, (scene, track, draw) -> Hum.drawn(draw)
                    .addTo(track.samples(), Track.RATE_HZ, 1)));

    /** All of the family. */
    public static final List<Recipe> ALL = Stream.concat(
                    OWN.stream(), Everyday.recipes(MODES, new ModesWorkshop()).stream())
            .toList();

    private ModesRecipes() {}
}
