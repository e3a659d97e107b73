package org.jointsound.corpus.measure;

/**
 * A published figure and how the corpus is measured for it.
 *
 * @param what the quantity
 * @param unit of the values; empty for none
 * @param comparison what of the corpus is compared
 * @param published what it is compared with
 * @param measuredOn on what of the corpus, and how
 * @param measure finds the values in one recording
 * @param reason why the corpus may miss it; empty when no reason is known
 */
record PublishedFigure(
        String what,
        String unit,
        Comparison comparison,
        Published published,
        String measuredOn,
        Measure measure,
        String reason) {}
