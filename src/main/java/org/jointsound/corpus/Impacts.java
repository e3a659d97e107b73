package org.jointsound.corpus;

/** Nuisances that strike: as short and as broad as joint sounds, and therefore the ones to tell apart from them. */
final class Impacts {
    private Impacts() {}

    /** Press and release, each a modulated burst of two high modes; one to four clicks. */
    static void mouseClick(Scene scene, Track track, Draw draw) {
        Ring low = Ring.lasting(draw.uniform(2_000, 6_000), draw.uniform(1e-3, 4e-3), 0.1e-3, draw);
        Ring high = Ring.lasting(draw.uniform(7_000, 13_000), draw.uniform(0.5e-3, 3e-3), 0.05e-3, draw);
        double highGain = draw.attenuation(0, 12);
        double releaseGain = draw.attenuation(2, 10);
        for (double at : hits(scene, draw.between(1, 4), 0.2, 1.5, draw)) {
            double release = at + draw.uniform(0.060, 0.150);
            low.addTo(track, at, 1);
            high.addTo(track, at, highGain);
            low.struckAgain(0.05, draw).addTo(track, release, releaseGain);
            double end = high.struckAgain(0.05, draw).addTo(track, release, releaseGain * highGain);
            track.mark(at, end + low.decaySeconds());
        }
    }

    /** Finger on the key, key on the plate, release. */
    static void keyPress(Scene scene, Track track, Draw draw) {
        Ring thump = Ring.lasting(draw.uniform(80, 300), draw.uniform(0.01, 0.03), 1e-3, draw);
        NoiseBurst press = NoiseBurst.lasting(draw.uniform(1_500, 5_000), 1, draw.uniform(2e-3, 5e-3), 0.3e-3);
        double thumpGain = draw.attenuation(0, 12);
        for (double at : hits(scene, draw.between(1, 8), 0.15, 0.7, draw)) {
            double hit = at + draw.uniform(0.005, 0.020);
            double release = at + draw.uniform(0.060, 0.150);
            press.addTo(track, at, draw.attenuation(4, 12), draw);
            press.addTo(track, hit, 1, draw);
            thump.struckAgain(0.1, draw).addTo(track, hit, thumpGain);
            track.mark(at, press.addTo(track, release, draw.attenuation(3, 12), draw));
        }
    }

    /** Tick and tock take turns, strictly in time. */
    static void clock(Scene scene, Track track, Draw draw) {
        double period = draw.uniform(0.2, 1);
        double jitter = draw.uniform(0, 0.01) * period;
        Ring tick =
                Ring.lasting(draw.logNormal(1_200, 1.8), draw.uniform(0.008, 0.025), draw.uniform(1e-3, 4e-3), draw);
        Ring tock = tick.struckAgain(0.2, draw);
        NoiseBurst snap = NoiseBurst.lasting(draw.uniform(2_000, 7_000), 1, draw.uniform(1e-3, 5e-3), 0.3e-3);
        double snapGain = draw.attenuation(0, 12);
        int beat = 0;
        for (double at = draw.uniform(0, period); at < scene.clipSeconds(); at += period) {
            double start = at + draw.uniform(-jitter, jitter);
            beat++;
            if (scene.holds(start)) {
                snap.addTo(track, start, snapGain, draw);
                track.mark(start, (beat % 2 == 0 ? tock : tick).addTo(track, start, 1));
            }
        }
    }

    /** Pops of burning wood, or rain drops: a Poisson process of short bursts of all pitches. */
    static void fireCrackle(Scene scene, Track track, Draw draw) {
        double meanGap = 1 / draw.uniform(0.7, 10);
        double at = Scene.MARGIN_SECONDS + Math.min(1, draw.exponential(meanGap));
        int left = scene.hard() ? draw.between(1, 3) : Integer.MAX_VALUE;
        for (int i = 0; i < left && at < scene.clipSeconds() - Scene.MARGIN_SECONDS; i++) {
            NoiseBurst crackle = NoiseBurst.lasting(
                    draw.logNormal(2_000, 1.8), draw.uniform(0.6, 3), draw.uniform(0.3e-3, 5e-3), 0.2e-3);
            track.mark(at, crackle.addTo(track, at, Decibels.toAmplitude(draw.normal(0, 6)), draw));
            at += draw.exponential(meanGap);
        }
    }

    /** Finger against palm over a small cavity. */
    static void fingerSnap(Scene scene, Track track, Draw draw) {
        double hz = draw.uniform(1_500, 3_500);
        Ring cavity = Ring.lasting(hz, draw.uniform(0.005, 0.012), draw.uniform(0.2e-3, 1e-3), draw);
        NoiseBurst impact = NoiseBurst.lasting(hz, 0.8, draw.uniform(0.003, 0.010), 0.2e-3);
        for (double at : hits(scene, few(scene, draw), 0.3, 1.2, draw)) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, 2));
            double end = impact.addTo(track, at, amplitude * draw.attenuation(0, 6), draw);
            track.mark(at, Math.max(end, cavity.struckAgain(0.05, draw).addTo(track, at, amplitude)));
        }
    }

    /** Hands together; the larger the hollow between them, the lower. */
    static void handClap(Scene scene, Track track, Draw draw) {
        NoiseBurst clap = NoiseBurst.lasting(
                draw.uniform(700, 4_000), draw.uniform(0.8, 2), draw.uniform(0.005, 0.030), draw.uniform(0.2e-3, 1e-3));
        for (double at : hits(scene, few(scene, draw), 0.25, 1, draw)) {
            track.mark(at, clap.addTo(track, at, Decibels.toAmplitude(draw.normal(0, 2)), draw));
        }
    }

    /** Knuckles on wood, or something set down on a table. */
    static void knock(Scene scene, Track track, Draw draw) {
        double hz = draw.uniform(80, 450);
        Ring body = Ring.lasting(hz, draw.uniform(0.010, 0.030), draw.uniform(0.5e-3, 2e-3), draw);
        Ring plate = Ring.lasting(hz * draw.uniform(1.6, 4), draw.uniform(0.005, 0.020), 0.4e-3, draw);
        double plateGain = draw.attenuation(0, 12);
        for (double at : hits(scene, few(scene, draw), 0.12, 0.8, draw)) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, 2));
            plate.struckAgain(0.05, draw).addTo(track, at, amplitude * plateGain);
            track.mark(at, body.struckAgain(0.05, draw).addTo(track, at, amplitude));
        }
    }

    /** Heel thump and sole scrape at walking pace (Ekimov and Sabatier 2006). */
    static void footsteps(Scene scene, Track track, Draw draw) {
        double period = 1 / draw.uniform(1.4, 2.2);
        Ring thump = Ring.lasting(draw.uniform(40, 200), draw.uniform(0.06, 0.15), 3e-3, draw);
        NoiseBurst scrape = NoiseBurst.lasting(draw.uniform(800, 4_000), 0.5, draw.uniform(0.03, 0.12), 8e-3);
        double scrapeGain = draw.attenuation(6, 20);
        for (double at = draw.uniform(0, period); at < scene.clipSeconds(); at += period) {
            double start = at + draw.normal(0, 0.02) * period;
            if (!scene.holds(start)) {
                continue;
            }
            double end = thump.struckAgain(0.05, draw).addTo(track, start, Decibels.toAmplitude(draw.normal(0, 2)));
            track.mark(start, Math.max(end, scrape.addTo(track, start, scrapeGain, draw)));
        }
    }

    private static int few(Scene scene, Draw draw) {
        return scene.hard() ? 1 : draw.between(1, 4);
    }

    /** Start times of hits so far apart; as many of the wanted ones as fit, at least one; one in a hard scene. */
    private static double[] hits(Scene scene, int wanted, double leastGap, double mostGap, Draw draw) {
        double room = scene.clipSeconds() - 3 * Scene.MARGIN_SECONDS;
        double gap = draw.uniform(leastGap, mostGap);
        int fitting = scene.hard() ? 1 : Math.max(1, Math.min(wanted, (int) (room / gap)));
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, room - (fitting - 1) * gap);
        double[] times = new double[fitting];
        for (int i = 0; i < fitting; i++) {
            double time = at + (i == 0 ? 0 : draw.uniform(-0.1, 0.1) * gap);
            times[i] = Math.min(time, scene.clipSeconds() - Scene.MARGIN_SECONDS);
            at += gap;
        }
        return times;
    }
}
