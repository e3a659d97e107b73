package org.jointsound.corpus.synthesis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.path.Recorder;
import org.jointsound.corpus.path.Room;
import org.jointsound.corpus.path.SoundPath;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.model.Label;

/**
 * One sitting of one virtual person: what stays the same over its recordings. None of it is drawn from the label.
 *
 * @param subject number of the person, from 1
 * @param number of the sitting, from 1
 * @param path through the person's own room to the person's own device, as it is placed this time
 * @param recorder what the person's device does with what it hears
 * @param sizeScale size of the person's structures against the middle
 */
record Session(
        int subject,
        int number,
        SoundPath path,
        Recorder recorder,
        double sizeScale,
        String joint,
        String side,
        String placement) {

    /** Every person sits this often, when there are recordings enough. */
    static final int PER_SUBJECT = 2;

    /** The joints of the symptom report (contract, version 1) that this corpus stands for. */
    private static final List<String> JOINTS = List.of(
            "cervical_spine",
            "thoracic_spine",
            "lumbar_spine",
            "jaw",
            "shoulder",
            "elbow",
            "wrist",
            "finger",
            "hip",
            "knee",
            "ankle");

    private static final List<String> SKIN_PLACEMENTS = List.of("over_joint", "beside_joint");
    private static final List<String> AIR_PLACEMENTS = List.of("near_5cm", "near_15cm", "table_40cm");
    private static final Map<String, Double> AIR_METRES =
            Map.of("near_5cm", 0.05, "near_15cm", 0.15, "table_40cm", 0.4);

    /** Chandran Suja and Barakat 2018, citing Unsworth et al. 1971. */
    private static final double REFRACTORY_MINUTES = 20;

    /** The session of this person; {@code number} only moves what changes from one sitting to the next. */
    static Session drawn(CorpusSettings settings, int subject, int number) {
        Draw person = Draw.of(settings.seed(), subject);
        Device own = Device.drawn(person);
        Room room = Room.drawn(person, Draw.seedOf(settings.seed(), subject, 0, 0));
        double sizeScale = person.logNormal(1, 1.12);
        Recorder recorder = Recorder.drawn(person);
        Draw sitting = Draw.of(settings.seed(), subject, -number);
        boolean touches = own.kind().touchesSkin();
        // Mounting anew moves the centroid of the same knee from 0.8 to 1.35 kHz (J Vib Acoust 143(3):031006).
        Device placed = own.placedAnew(touches ? sitting.logNormal(1, 1.2) : 1);
        Device device = settings.rateHz() == null ? placed : placed.atRate(settings.rateHz());
        String joint = sitting.pick(JOINTS);
        String side = sitting.pick(List.of("left", "right"));
        String air = sitting.pick(AIR_PLACEMENTS);
        String skin = sitting.pick(SKIN_PLACEMENTS);
        double metres = AIR_METRES.getOrDefault(air, 1.0) * sitting.uniform(0.8, 1.25);
        return new Session(
                subject,
                number,
                SoundPath.drawn(device, room, metres, sitting),
                settings.easy() ? recorder.plain() : recorder,
                sizeScale,
                joint,
                side,
                touches ? skin : air);
    }

    /**
     * When a recording is made, in minutes since its sitting began. A joint gives no second cavitation pop within
     * {@link #REFRACTORY_MINUTES}, so a recording labelled so waits for the last; a pop that is mixed into another
     * recording is not counted.
     */
    static double minute(CorpusSettings settings, int subject, int index) {
        int number = settings.sitting(index);
        Draw draw = Draw.of(settings.seed(), subject, -number, 1);
        double now = 0;
        double rested = 0;
        for (int i = 0; i <= index; i++) {
            if (settings.sitting(i) == number) {
                boolean pop = settings.label(subject, i).equals(Label.CAVITATION_POP);
                now = pop ? Math.max(now, rested) : now;
                rested = pop ? now + REFRACTORY_MINUTES : rested;
                now += i < index ? draw.uniform(0.5, 6) : 0;
            }
        }
        return now;
    }

    String subjectName() {
        return String.format(Locale.ROOT, "s%03d", subject);
    }

    String name() {
        return subjectName() + "-" + number;
    }
}
