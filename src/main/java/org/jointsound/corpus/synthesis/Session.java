package org.jointsound.corpus.synthesis;

import java.util.List;
import java.util.Locale;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.path.Room;
import org.jointsound.corpus.sound.Draw;

/**
 * One sitting of one virtual person: what stays the same over its recordings. None of it is drawn from the label.
 *
 * @param subject number of the person, from 1
 * @param number of the sitting, from 1
 * @param device the person's own, as it is placed this time
 * @param room the person's own; a device on skin does not hear it
 * @param sizeScale size of the person's structures against the middle
 */
record Session(
        int subject,
        int number,
        Device device,
        Room room,
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

    /** The session of this person; {@code number} only moves what changes from one sitting to the next. */
    static Session drawn(long seed, int subject, int number) {
        Draw person = Draw.of(seed, subject);
        Device device = Device.drawn(person);
        Room room = Room.drawn(person, Draw.seedOf(seed, subject, 0, 0));
        double sizeScale = person.logNormal(1, 1.12);
        Draw sitting = Draw.of(seed, subject, -number);
        // Mounting anew moves the centroid of the same knee from 0.8 to 1.35 kHz (J Vib Acoust 143(3):031006).
        double moved = device.kind().touchesSkin() ? sitting.logNormal(1, 1.2) : 1;
        boolean touches = device.kind().touchesSkin();
        return new Session(
                subject,
                number,
                device.placedAnew(moved),
                room,
                sizeScale,
                sitting.pick(JOINTS),
                sitting.pick(List.of("left", "right")),
                sitting.pick(touches ? SKIN_PLACEMENTS : AIR_PLACEMENTS));
    }

    String subjectName() {
        return String.format(Locale.ROOT, "s%03d", subject);
    }

    String name() {
        return subjectName() + "-" + number;
    }
}
