package org.jointsound.corpus.sound.mechanics;

import java.util.List;

/**
 * Something that is struck: masses on springs, side by side, all moved by the same force. What it radiates follows the
 * speed of its surface.
 */
final class Structure {
    private final Oscillator[] oscillators;
    private final Mode[] modes;

    /**
     * One mass on a spring.
     *
     * @param frequencyHz without damping
     * @param dampingRatio from 0 to below 1
     * @param mass in masses of what strikes it
     * @param gain of its speed in the sound
     */
    record Mode(double frequencyHz, double dampingRatio, double mass, double gain) {}

    /** A structure at rest. */
    Structure(List<Mode> modes) {
        this.modes = modes.toArray(Mode[]::new);
        oscillators = modes.stream()
                .map(mode -> new Oscillator(mode.frequencyHz, mode.dampingRatio, Waveform.STEP_SECONDS))
                .toArray(Oscillator[]::new);
    }

    /** One step under this force; returns the sound. */
    double step(double force) {
        double sound = 0;
        for (int i = 0; i < modes.length; i++) {
            oscillators[i].step(force / modes[i].mass);
            sound += modes[i].gain * oscillators[i].velocity();
        }
        return sound;
    }

    /** How far the struck place has given way. */
    double displacement() {
        double sum = 0;
        for (Oscillator oscillator : oscillators) {
            sum += oscillator.position();
        }
        return sum;
    }
}
