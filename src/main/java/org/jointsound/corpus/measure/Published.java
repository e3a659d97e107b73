package org.jointsound.corpus.measure;

/**
 * A published figure.
 *
 * @param basis how well it is known
 * @param source paper or recordings
 * @param text as it was published
 * @param low from here on the corpus agrees
 * @param high up to here the corpus agrees
 */
record Published(Basis basis, String source, String text, double low, double high) {
    /** A number published without a spread is met within this share of it; the width is ours. */
    private static final double TOLERANCE = 0.2;

    /** Two-sided 95 % point of the normal law. */
    private static final double NORMAL_95 = 1.959964;

    /** How well a figure is known. */
    enum Basis {
        /** Read in the paper itself. */
        PAPER,
        /** Measured on recordings for this project. */
        MEASURED,
        /** Reckoned from other figures, or read at second hand: shown for context, not to be met. */
        CONTEXT
    }

    static Published paper(String source, String text, double low, double high) {
        return new Published(Basis.PAPER, source, text, low, high);
    }

    /** A paper's number without a spread. */
    static Published paper(String source, String text, double value) {
        return paper(source, text, value * (1 - TOLERANCE), value * (1 + TOLERANCE));
    }

    /** A count in a paper, as percent with the 95 % interval of Wilson (1927). */
    static Published count(String source, String text, int count, int of) {
        double share = (double) count / of;
        double z2 = NORMAL_95 * NORMAL_95 / of;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = NORMAL_95 * StrictMath.sqrt(share * (1 - share) / of + z2 / of / 4) / (1 + z2);
        return paper(source, text, 100 * (middle - half), 100 * (middle + half));
    }

    static Published measured(String source, String text, double low, double high) {
        return new Published(Basis.MEASURED, source, text, low, high);
    }

    static Published context(String source, String text, double low, double high) {
        return new Published(Basis.CONTEXT, source, text, low, high);
    }
}
