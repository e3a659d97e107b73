package org.jointsound.corpus.measure;

/** What of the corpus is set beside a published figure, and when the two agree. */
enum Comparison {
    /** The mean lies in the published range. */
    MEAN("mean"),
    /** The median lies in the published range. */
    MEDIAN("median"),
    /** The share of cases, in percent of values that are 0 or 1, lies in the published range. */
    SHARE("share"),
    /** The standard deviation lies in the published range. */
    DEVIATION("SD"),
    /** The agreement within recordings lies in the published range. */
    AGREEMENT("ICC(1,1)"),
    /** The least of all values lies in the published range. */
    LEAST("least"),
    /** What was published is a range: the middle four fifths of the corpus lie in it. */
    INSIDE("median"),
    /** What was published is few recordings: the middle four fifths of the corpus hold it. */
    HOLDS("median");

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final String shown;

    Comparison(String shown) {
        this.shown = shown;
    }

    /** The name of the value in a table. */
    String shown() {
        return shown;
    }

    /** The corpus's number; NaN when there are too few cases. */
    double value(Cases cases) {
        return switch (this) {
            case MEAN -> cases.mean();
            case SHARE -> 100 * cases.mean();
            case DEVIATION -> cases.deviation();
            case AGREEMENT -> cases.intraclassCorrelation();
            case LEAST -> cases.quantile(0);
            case MEDIAN, INSIDE, HOLDS -> cases.quantile(0.5);
        };
    }

    /** Whether the middle four fifths of the cases say something beside the value. */
    boolean hasSpread() {
        return this != SHARE && this != DEVIATION && this != AGREEMENT && this != LEAST;
    }

    boolean agrees(Cases cases, Published published) {
        double low = cases.quantile(LOW);
        double high = cases.quantile(HIGH);
        return switch (this) {
            case INSIDE -> low >= published.low() && high <= published.high();
            case HOLDS -> low <= published.low() && high >= published.high();
            default -> value(cases) >= published.low() && value(cases) <= published.high();
        };
    }

    static double low(Cases cases) {
        return cases.quantile(LOW);
    }

    static double high(Cases cases) {
        return cases.quantile(HIGH);
    }
}
