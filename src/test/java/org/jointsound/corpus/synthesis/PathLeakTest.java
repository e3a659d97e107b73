package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.path.Recorder;
import org.jointsound.corpus.path.SoundPath;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

/** Who knows all about the path and nothing of the sound must not be able to tell the label. */
class PathLeakTest {

    /** The way of 2000 recordings, without making them. */
    private static List<Neighbours.Case> described() {
        CorpusSettings settings = CorpusSettings.standard(11, 200, 10);
        List<Neighbours.Case> cases = new ArrayList<>();
        for (int subject = 1; subject <= settings.subjects(); subject++) {
            for (int index = 0; index < settings.recordingsPerSubject(); index++) {
                Session session = Session.drawn(settings, subject, settings.sitting(index));
                Conditions conditions = Conditions.drawn(false, Draw.of(Draw.seedOf(11, subject, index)));
                int label = Label.STANDARD.indexOf(settings.label(subject, index));
                cases.add(new Neighbours.Case(subject, label, descriptors(session, conditions)));
            }
        }
        return cases;
    }

    private static double[] descriptors(Session session, Conditions conditions) {
        SoundPath path = session.path();
        Recorder recorder = session.recorder();
        boolean inAir = !path.device().kind().touchesSkin();
        List<Double> all = new ArrayList<>(List.of(
                Math.log(path.device().rateHz()),
                inAir ? path.room().rt60Seconds() : 0,
                inAir ? path.distanceMetres() : 0,
                inAir ? 0 : path.tissue().depthCentimetres(),
                conditions.peakDbfs(),
                conditions.snrDb(),
                conditions.keptSeconds(),
                (double) conditions.nuisances(),
                (double) recorder.store().bits(),
                recorder.gain() == null ? 0.0 : 1,
                recorder.gate() == null ? 0.0 : 1,
                recorder.codec() == null ? 0.0 : 1));
        for (Device.Kind kind : Device.Kind.values()) {
            all.add(path.device().kind() == kind ? 1.0 : 0);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void thePathDoesNotTellTheLabel() {
        assertThat(Neighbours.accuracy(described())).isCloseTo(0.2, within(0.03));
    }

    @Test
    void aPathThatLeansOnTheLabelIsFound() {
        List<Neighbours.Case> leaning = described();
        // The reverberation time of one label lies a tenth of a second higher than that of the next.
        leaning.forEach(one -> one.lean(1, 0.1));
        assertThat(Neighbours.accuracy(leaning)).isGreaterThan(0.27);
    }
}
