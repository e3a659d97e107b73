package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * The contacts of a rough surface. Each pulse of crepitus is a few impulses at one of them and has its pitch; pulses
 * last 1 to 6 ms and their strengths follow a power law, so that their levels are exponential in decibels.
 *
 * @param sites at least one
 * @param tiltDb slope of the spectrum above {@code tiltFromHz}
 * @param spreadDb mean and standard deviation of how far a pulse lies over the faintest
 */
record Asperities(List<Site> sites, double tiltDb, double tiltFromHz, double spreadDb) {
    private static final double LOWEST_HZ = 90;
    private static final double STRONGEST_DB = 35;
    private static final double LEAST_DAMPING = 0.08;
    private static final double MOST_DAMPING = 0.6;

    /** One contact. */
    record Site(Body body, Flurry flurry) {
        /** A contact of this pitch, whose pulses last about this long. */
        static Site drawn(double hz, double seconds, double longestEchoSeconds, Draw draw) {
            double ringing = seconds * draw.uniform(0.4, 0.9);
            double damping = StrictMath.log(19) / (4 * Math.PI * ringing * hz);
            Body body =
                    Body.drawn(hz, Math.max(LEAST_DAMPING, Math.min(MOST_DAMPING, damping)), longestEchoSeconds, draw);
            double left = StrictMath.sqrt(seconds * seconds - ringing * ringing);
            return new Site(body, Flurry.lasting(left, left * draw.uniform(0, 0.3), draw.logNormal(4, 1.8)));
        }

        List<Impulse> pulse(Draw draw) {
            return new Strengths(3, 5, 0.5).of(flurry.timesFromFirst(draw), draw);
        }
    }

    /** Either all below 600 Hz, as in half the people of Widmalm et al. (1996), or spread. */
    static Asperities drawn(double sizeScale, boolean low, double spreadDb, Draw draw) {
        List<Site> sites = new ArrayList<>();
        int count = draw.between(3, 7);
        for (int i = 0; i < count; i++) {
            double hz = low ? Math.min(400, draw.logNormal(230, 1.4) / sizeScale) : draw.logNormal(700, 2) / sizeScale;
            double echo = low ? 0 : 1e-3;
            sites.add(Site.drawn(Math.max(LOWEST_HZ, hz), draw.uniform(1e-3, 5.5e-3), echo, draw));
        }
        return new Asperities(sites, low ? -6 : draw.uniform(-6, 1), low ? 250 : 500, spreadDb);
    }

    /** Pulses of these strengths (times that of the power law), each at any of the sites. */
    Waveform sound(List<Impulse> pulses, Draw draw) {
        List<List<Impulse>> perSite = new ArrayList<>();
        sites.forEach(site -> perSite.add(new ArrayList<>()));
        for (Impulse pulse : pulses) {
            int which = draw.between(0, sites.size() - 1);
            double strength = pulse.amplitude() * Decibels.toAmplitude(Math.min(STRONGEST_DB, excessDb(draw)));
            for (Impulse impulse : sites.get(which).pulse(draw)) {
                perSite.get(which).add(impulse.later(pulse.seconds()).times(strength));
            }
        }
        double last = pulses.get(pulses.size() - 1).seconds();
        float[] sum = new float[(int) ((last + 0.2) * Track.RATE_HZ)];
        for (int i = 0; i < sites.size(); i++) {
            add(sites.get(i).body, perSite.get(i), sum);
        }
        return new Waveform(sum).tilted(tiltDb, tiltFromHz);
    }

    double excessDb(Draw draw) {
        return draw.exponential(spreadDb);
    }

    private static void add(Body body, List<Impulse> impulses, float[] sum) {
        if (!impulses.isEmpty()) {
            impulses.sort(Comparator.comparingDouble(Impulse::seconds));
            float[] sound = body.sound(impulses).samples();
            for (int i = 0; i < Math.min(sum.length, sound.length); i++) {
                sum[i] += sound[i];
            }
        }
    }
}
