package org.jointsound.feature;

import java.util.Arrays;
import java.util.List;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;

/** How an event runs in time: length, rise and decay of its loudest peak, and its train of pulses. */
final class TimeFeatures {
    static final List<String> NAMES = List.of(
            "time.duration_log10_s",
            "time.energy90_log10_s",
            "time.centroid_share",
            "time.rise_log10_s",
            "time.decay10_log10_s",
            "time.decay20_log10_s",
            "time.crest_db",
            "time.kurtosis_log10",
            "time.zero_crossing_oct",
            "time.active20_share",
            "time.active30_share",
            "time.pulses_log10",
            "time.pulse_rate_log10_hz",
            "time.pulse_interval_log10_s",
            "time.pulse_interval_cv",
            "time.pulse_level_spread_db",
            "time.second_pulse_db",
            "time.modulation_2_8_hz_db",
            "time.modulation_8_25_hz_db",
            "time.modulation_25_60_hz_db",
            "time.modulation_60_150_hz_db");

    /** Four envelope steps are 2 ms, enough for fluctuations up to 150 Hz. */
    private static final int MODULATION_STEPS = 4;

    private TimeFeatures() {}

    static double[] measure(EventSlice slice, SoundEvent event) {
        double[] out = new double[NAMES.size()];
        Envelope envelope = Envelope.of(slice);
        out[0] = Math.log10(event.seconds());
        out[1] = Math.log10(envelope.energySpanSeconds(0.05, 0.95));
        out[2] = envelope.centroidShare();
        out[3] = Math.log10(envelope.riseSeconds(10));
        out[4] = Math.log10(envelope.decaySeconds(10));
        out[5] = Math.log10(envelope.decaySeconds(20));
        moments(slice, out);
        out[9] = envelope.shareAbove(20);
        out[10] = envelope.shareAbove(30);
        pulseTrain(event, out);
        double[] modulation = envelope.modulation(MODULATION_STEPS).depthDb(2, 8, 25, 60, 150);
        System.arraycopy(modulation, 0, out, 17, modulation.length);
        return out;
    }

    /** Crest factor, kurtosis and zero-crossing rate of the samples. */
    private static void moments(EventSlice slice, double[] out) {
        double squares = 0;
        double fourths = 0;
        int crossings = 0;
        int count = slice.to() - slice.from();
        for (int i = slice.from(); i < slice.to(); i++) {
            double square = (double) slice.samples()[i] * slice.samples()[i];
            squares += square;
            fourths += square * square;
            if (slice.samples()[i] >= 0 != slice.samples()[i - 1] >= 0) {
                crossings++;
            }
        }
        double power = Math.max(squares / count, 1e-20);
        double peak = Math.abs(slice.samples()[slice.loudest()]);
        out[6] = 10 * Math.log10(Math.max(peak * peak / power, 1));
        out[7] = Math.log10(Math.max(fourths / count / (power * power), 1));
        double crossingsPerSecond = Math.max(1, crossings) * (double) slice.rateHz() / count;
        // A tone at f crosses zero 2 f times a second.
        out[8] = Math.log(crossingsPerSecond / 2 / 1_000) / Math.log(2);
    }

    private static void pulseTrain(SoundEvent event, double[] out) {
        List<Pulse> pulses = event.pulses();
        Arrays.fill(out, 13, 17, Double.NaN);
        out[11] = Math.log10(pulses.size());
        out[12] = Math.log10(pulses.size() / event.seconds());
        if (pulses.size() < 2) {
            return;
        }
        double[] intervals = new double[pulses.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = pulses.get(i + 1).seconds() - pulses.get(i).seconds();
        }
        double[] levels =
                pulses.stream().mapToDouble(Pulse::aboveFloorDb).sorted().toArray();
        out[13] = Math.log10(Statistics.median(intervals));
        out[14] = intervals.length < 2 ? Double.NaN : Statistics.deviation(intervals) / Statistics.mean(intervals);
        out[15] = Statistics.deviation(levels);
        out[16] = levels[levels.length - 2] - levels[levels.length - 1];
    }
}
