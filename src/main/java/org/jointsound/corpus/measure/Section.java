package org.jointsound.corpus.measure;

import java.util.List;

/** Figures that belong together: those of a class, or of the nuisances. */
record Section(String title, List<PublishedFigure> figures) {
    /** All that is compared, in the order of the table. */
    static final List<Section> ALL = List.of(
            new Section("Cavitation pop", PopFigures.all()),
            new Section("Cavitation pop through a sensor", PopSensorFigures.all()),
            new Section("Tendon snap", SnapFigures.all()),
            new Section("Grinding crepitus", CrepitusFigures.all()),
            new Section("Clicking", ClickFigures.all()),
            new Section("Nuisances", NuisanceFigures.all()),
            new Section("Speech", SpeechFigures.all()));

    Section {
        figures = List.copyOf(figures);
    }
}
