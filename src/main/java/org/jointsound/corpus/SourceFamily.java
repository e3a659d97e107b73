package org.jointsound.corpus;

import java.util.List;
import org.jointsound.model.Label;

/**
 * A way in which sounds are made, for one label. A new way is a class and a line in {@link #ALL}.
 *
 * @param slug as it is written in the metadata
 * @param label what it stands for
 * @param source what makes it
 * @param kind whether it has events, and whether they pass for those of a joint
 */
record SourceFamily(String slug, Label label, SoundSource source, Kind kind) {

    enum Kind {
        JOINT,
        /** A nuisance that strikes; once or twice alone it is easily taken for a pop, snap or click. */
        IMPOSTOR,
        /** Any other nuisance with events. */
        NUISANCE,
        /** Holds no event. */
        STEADY
    }

    private static final SourceFamily WORD = new SourceFamily("word", Label.OTHER, new Word(), Kind.NUISANCE);

    /** How often a trimmed {@code other} is a word: recordings of single words are what is trimmed most. */
    private static final double TRIMMED_WORD_CHANCE = 0.5;

    static final List<SourceFamily> ALL = List.of(
            new SourceFamily("bubble_ring", Label.CAVITATION_POP, new CavitationPop(), Kind.JOINT),
            new SourceFamily("thump_and_strike", Label.TENDON_SNAP, new TendonSnap(), Kind.JOINT),
            new SourceFamily("pulse_cloud", Label.GRINDING_CREPITUS, new GrindingCrepitus(), Kind.JOINT),
            new SourceFamily("damped_modes", Label.CLICKING, new Clicking(), Kind.JOINT),
            new SourceFamily("mouse_click", Label.OTHER, Impacts::mouseClick, Kind.IMPOSTOR),
            new SourceFamily("key_press", Label.OTHER, Impacts::keyPress, Kind.IMPOSTOR),
            new SourceFamily("fire_crackle", Label.OTHER, Impacts::fireCrackle, Kind.IMPOSTOR),
            new SourceFamily("finger_snap", Label.OTHER, Impacts::fingerSnap, Kind.IMPOSTOR),
            new SourceFamily("hand_clap", Label.OTHER, Impacts::handClap, Kind.IMPOSTOR),
            new SourceFamily("knock", Label.OTHER, Impacts::knock, Kind.IMPOSTOR),
            new SourceFamily("thud", Label.OTHER, new Thud(), Kind.IMPOSTOR),
            WORD,
            new SourceFamily("clock", Label.OTHER, Impacts::clock, Kind.NUISANCE),
            new SourceFamily("footsteps", Label.OTHER, Impacts::footsteps, Kind.NUISANCE),
            new SourceFamily("skin_friction", Label.OTHER, Rubbing::skinFriction, Kind.NUISANCE),
            new SourceFamily("cloth_rustle", Label.OTHER, Rubbing::clothRustle, Kind.NUISANCE),
            new SourceFamily("loose_contact", Label.OTHER, Rubbing::looseContact, Kind.NUISANCE),
            new SourceFamily("babble", Label.OTHER, new Babble(), Kind.NUISANCE),
            new SourceFamily("steady_noise", Label.OTHER, Steady::noise, Kind.STEADY),
            new SourceFamily("hum", Label.OTHER, Steady::hum, Kind.STEADY),
            new SourceFamily("swells", Label.OTHER, new Swells(), Kind.STEADY),
            new SourceFamily("rotor", Label.OTHER, new Rotor(), Kind.STEADY),
            new SourceFamily("rain", Label.OTHER, new Rain(), Kind.STEADY),
            new SourceFamily("quiet_room", Label.OTHER, Steady::quietRoom, Kind.STEADY));

    /** One of the label's families, each as likely; for a hard {@code other} one of the impostors. */
    static SourceFamily draw(Label label, boolean hard, boolean trimmed, Draw draw) {
        if (label.equals(Label.OTHER) && trimmed && !hard && draw.chance(TRIMMED_WORD_CHANCE)) {
            return WORD;
        }
        return draw.pick(ALL.stream()
                .filter(family -> family.label.equals(label))
                .filter(family -> !hard || !family.label.equals(Label.OTHER) || family.kind == Kind.IMPOSTOR)
                .toList());
    }

    /** A nuisance that lies under another sound: any that has events. */
    static SourceFamily drawNuisance(Draw draw) {
        return draw.pick(ALL.stream()
                .filter(family -> family.kind == Kind.IMPOSTOR || family.kind == Kind.NUISANCE)
                .toList());
    }
}
