package org.jointsound.corpus.sound.mechanics;

import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * A place where the slider hangs and what sounds there when it slips: a mass on a spring shaken by the jerk of the
 * slider, and a heavily damped one rubbed by micro-slips as long as the slider moves.
 *
 * @param frequencyHz of the place
 * @param dampingRatio of its ringing
 * @param slipSeconds how long a slip takes
 * @param sliderDamping damping ratio of the slider on its spring
 * @param noiseShare share of the peak amplitude that is due to micro-slips, in [0, 1]
 */
record Asperity(double frequencyHz, double dampingRatio, double slipSeconds, double sliderDamping, double noiseShare) {
    private static final double LONGEST_SECONDS = 0.03;
    private static final double QUIET_SECONDS = 0.001;
    private static final double RUBBED_DAMPING = 0.5;

    /** A place that rings for this long, by 90 % of its energy, as far as the damping allows. */
    static Asperity ringing(double frequencyHz, double seconds, double noiseShare, Draw draw) {
        double damping = StrictMath.log(10) / 2 / (2 * Math.PI * frequencyHz * seconds);
        // A slip longer than half a period would hardly shake the place.
        double slip = Math.min(draw.uniform(0.2e-3, 2e-3), 0.5 / frequencyHz);
        return new Asperity(
                frequencyHz, Math.max(0.03, Math.min(0.7, damping)), slip, draw.uniform(0.05, 0.4), noiseShare);
    }

    /** The sound of one slip, of peak about 1. */
    Waveform slip(Draw draw) {
        Waveform ring = new Waveform(LONGEST_SECONDS, QUIET_SECONDS);
        Waveform rub = new Waveform(LONGEST_SECONDS, QUIET_SECONDS);
        Structure rung = new Structure(List.of(new Structure.Mode(frequencyHz, dampingRatio, 1, 1)));
        Structure rubbed = new Structure(List.of(new Structure.Mode(frequencyHz, RUBBED_DAMPING, 1, 1)));
        double step = Waveform.STEP_SECONDS;
        double w = Math.PI / slipSeconds;
        double place = -1;
        double speed = 0;
        boolean slipping = true;
        double push = 0;
        double rubbing = 0;
        // The rubbing dies away with the tremor of the place, not with the slider.
        double calm = StrictMath.exp(-step * 2 * Math.PI * dampingRatio * frequencyHz);
        for (int i = 0; !ring.over(); i++) {
            double jerk = slipping ? -w * w * place - 2 * sliderDamping * w * speed : 0;
            speed = slipping ? speed + step * jerk : 0;
            place += step * speed;
            slipping = slipping && speed > 0;
            push = i % Waveform.STEPS == 0 ? draw.white() : push;
            rubbing = Math.max(speed / w, rubbing * calm);
            ring.put(rung.step(jerk));
            rub.put(rubbed.step(push * rubbing));
        }
        Waveform heard = new Waveform(LONGEST_SECONDS, QUIET_SECONDS);
        heard.mixIn(ring, (1 - noiseShare) / ring.peak());
        heard.mixIn(rub, noiseShare / rub.peak());
        return heard;
    }
}
