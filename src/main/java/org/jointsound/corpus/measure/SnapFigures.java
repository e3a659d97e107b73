package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.AGREEMENT;
import static org.jointsound.corpus.measure.Comparison.HOLDS;
import static org.jointsound.corpus.measure.Comparison.MEAN;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.path.FilterStage;
import org.jointsound.corpus.synthesis.Specimen;
import org.jointsound.model.Label;

/** Tendon snaps: of the sound itself nothing is published, so these are its neighbours. */
final class SnapFigures {
    private static final String TEAGUE = "Teague et al. 2016";
    private static final String OZMEN = "Ozmen et al. 2021";

    private SnapFigures() {}

    static List<PublishedFigure> all() {
        return List.of(
                new PublishedFigure(
                        "angle of the sound, agreement over cycles",
                        "",
                        AGREEMENT,
                        Published.paper(TEAGUE, "ICC(1,1) 0.94 (knee, main event, healthy)", 0.9, 1),
                        "each recording's recipe played for 8 s in a known movement, one direction; values are angles"
                                + " from 0 to 1",
                        Measure.recordings(
                                Which.usual(Label.TENDON_SNAP),
                                one -> KnownMovement.anglesOneWay(KnownMovement.beginnings(one))),
                        ""),
                mode(
                        "frequency of the lowest mode, accelerometer",
                        "Hz",
                        Published.paper(OZMEN, "115, SD 44 (healthy knee)", 71, 159),
                        FilterStage::hz),
                mode(
                        "damping ratio of the lowest mode",
                        "",
                        Published.paper(OZMEN, "0.098, SD 0.022", 0.076, 0.120),
                        stage -> 1 / (2 * Math.PI * stage.hz() * stage.decaySeconds())),
                mode(
                        "decay of the lowest mode",
                        "1/s",
                        Published.paper(OZMEN, "182, SD 128", 54, 310),
                        stage -> 1 / stage.decaySeconds()),
                new PublishedFigure(
                        "peak frequency, accelerometer",
                        "Hz",
                        HOLDS,
                        Published.paper(OZMEN, "115, SD 44 (first mode after a knee click)", 71, 159),
                        "recordings on accelerometers, 20 dB or more, strongest line of each group",
                        Measure.recordings(
                                Which.clear(Label.TENDON_SNAP, Which.sensor(Device.Kind.ACCELEROMETER), 2_000),
                                one -> Measure.each(
                                        Stretch.groups(one.clip(), one.marks()),
                                        group -> EventSpectrum.of(group).peakHz(20))),
                        "the thump of every source is drawn round 180 Hz, with a spread of 1.6, and the device's first mode"
                                + " raises what lies round 115 Hz by 3 to 10 dB only, its higher ones by 2 to 8 dB;"
                                + " impulses: besides, no thump is drawn below 70 Hz"));
    }

    /** Of each recording on an accelerometer, whatever sounds in it. */
    private static PublishedFigure mode(
            String what, String unit, Published published, ToDoubleFunction<FilterStage> value) {
        return new PublishedFigure(
                what,
                unit,
                MEAN,
                published,
                "truth: the devices of all recordings on accelerometers",
                Measure.recordings(SnapFigures::onAccelerometer, one -> one.device().stages().stream()
                        .filter(stage -> stage.kind() == FilterStage.Kind.RESONANCE)
                        .min(Comparator.comparingDouble(FilterStage::hz))
                        .map(stage -> List.of(value.applyAsDouble(stage)))
                        .orElse(List.of())),
                "");
    }

    private static boolean onAccelerometer(Specimen specimen) {
        return specimen.device().kind() == Device.Kind.ACCELEROMETER;
    }
}
