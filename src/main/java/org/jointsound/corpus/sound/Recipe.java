package org.jointsound.corpus.sound;

import org.jointsound.model.Label;

/**
 * One way to make sounds of one label.
 *
 * @param slug as it is written in the metadata; no two recipes share it
 * @param family by whose mechanism
 * @param label what it stands for
 * @param kind whether it has events, and whether they pass for those of a joint
 * @param source what makes it
 */
public record Recipe(String slug, SourceFamily family, Label label, Kind kind, SoundSource source) {

    /** How a sound stands to those of joints. */
    public enum Kind {
        /** The sound of a joint. */
        JOINT,
        /** A nuisance that strikes; once or twice alone it is easily taken for a pop, snap or click. */
        IMPOSTOR,
        /** Something like a voice. */
        SPEECH,
        /** Any other nuisance with events. */
        NUISANCE,
        /** Holds no event. */
        STEADY
    }

    /** A joint sound. */
    public static Recipe joint(String slug, SourceFamily family, Label label, SoundSource source) {
        return new Recipe(slug, family, label, Kind.JOINT, source);
    }

    /** A sound of the label {@code other}. */
    public static Recipe other(String slug, SourceFamily family, Kind kind, SoundSource source) {
        return new Recipe(slug, family, Label.OTHER, kind, source);
    }

    /** Whether it may lie under another sound: any nuisance that has events. */
    public boolean disturbs() {
        return kind == Kind.IMPOSTOR || kind == Kind.SPEECH || kind == Kind.NUISANCE;
    }
}
