package org.jointsound.corpus.sound;

/**
 * An idea of how sounds come about. Each family makes sounds of every label by its own mechanism; its joint
 * sounds share no excitation or resonance with those of the others, so that a model can be tried on sounds of a family that it never met.
 */
public enum SourceFamily {
    /** Equations of motion, integrated: a bubble, a spring, surfaces that stick and slip, a mass that strikes. */
    MECHANICS("mechanics"),
    /** Banks of decaying modes, struck. */
    MODES("modes"),
    /** Grains of shaped noise under envelopes. */
    GRAINS("grains"),
    /** Point processes of impulses through filters. */
    IMPULSES("impulses");

    private final String slug;

    SourceFamily(String slug) {
        this.slug = slug;
    }

    /** As it is written in the metadata. */
    public String slug() {
        return slug;
    }
}
