package org.jointsound.concern;

import java.util.List;
import org.jointsound.model.Label;
import org.jointsound.model.PresentLabel;

/**
 * What rules look at.
 *
 * @param report what the person reports
 * @param remembered what the past says
 * @param refractory whether pops came too soon after each other
 */
record Facts(SymptomReport report, Remembered remembered, Refractory refractory) {

    /**
     * The facts of one case.
     *
     * @param heard joint sounds heard now, before they were weighed; empty without a recording
     */
    static Facts of(Circumstances known, List<PresentLabel> heard, Refractory refractory) {
        int events = heard.stream().mapToInt(PresentLabel::events).sum();
        int pops = PresentLabel.events(heard, Label.CAVITATION_POP);
        PastRecording now =
                new PastRecording(known.at(), "", events, pops, known.report().movement());
        boolean onePlace = Refractory.isOnePlace(known.report());
        return new Facts(known.report(), Remembered.of(known.past(), now, onePlace), refractory);
    }
}
