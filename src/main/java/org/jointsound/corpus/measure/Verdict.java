package org.jointsound.corpus.measure;

/** How a corpus stands to one published figure. */
enum Verdict {
    MET("yes"),
    /** The value that is compared lies outside the published range. */
    OFF_CENTRE("**no**"),
    /** The median lies in the range; the middle four fifths pass an end of it and take up more room than it has. */
    WIDER("**wider**"),
    /**
     * The median lies in the range; the middle four fifths pass an end of it, though they would have room in it, or,
     * where they are to hold it, fall short of an end.
     */
    PARTLY("**partly**"),
    /** Nothing was measured. */
    NO_CASE("no case");

    private final String shown;

    Verdict(String shown) {
        this.shown = shown;
    }

    /** As a table shows it. */
    String shown() {
        return shown;
    }

    static Verdict of(PublishedFigure figure, Cases cases) {
        Published published = figure.published();
        if (cases.count() == 0) {
            return NO_CASE;
        }
        if (figure.comparison().agrees(cases, published)) {
            return MET;
        }
        double value = figure.comparison().value(cases);
        // Written so that a value that is not a number is off, too.
        if (!(value >= published.low() && value <= published.high())) {
            return OFF_CENTRE;
        }
        double room = published.high() - published.low();
        boolean wider = Comparison.high(cases) - Comparison.low(cases) > room;
        return wider && figure.comparison() == Comparison.INSIDE ? WIDER : PARTLY;
    }
}
