package org.jointsound.evaluation;

import java.awt.geom.Ellipse2D;
import java.util.Locale;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The reliability diagram: accuracy against confidence, and below it how many answers are how sure. */
final class ReliabilityFigure {
    private ReliabilityFigure() {}

    static String svg(Reliability reliability) {
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(Chart.axis("Confidence", 1, 0.2));
        both.add(accuracies(reliability), 3);
        both.add(counts(reliability), 1);
        both.setGap(14);
        String title = String.format(
                Locale.ROOT,
                "Reliability: calibration error %s, n = %d",
                Table.text(reliability.calibrationError()),
                reliability.recordings());
        return Chart.svg(title, both, 520, 620);
    }

    /** A point for each bin at its mean confidence; where it is right as often as it says, it lies on the diagonal. */
    private static XYPlot accuracies(Reliability reliability) {
        XYSeries diagonal = new XYSeries("as it says");
        diagonal.add(0, 0);
        diagonal.add(1, 1);
        XYSeries bins = new XYSeries("accuracy");
        for (Reliability.Bin bin : reliability.bins()) {
            if (bin.count() > 0) {
                bins.add(bin.meanConfidence(), bin.accuracy());
            }
        }
        XYSeriesCollection series = new XYSeriesCollection(diagonal);
        series.addSeries(bins);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setSeriesShapesVisible(0, false);
        renderer.setSeriesPaint(0, Chart.GREY);
        renderer.setSeriesStroke(0, Chart.DASHED);
        renderer.setSeriesPaint(1, Chart.BLUE);
        renderer.setSeriesStroke(1, Chart.LINE);
        renderer.setSeriesShape(1, new Ellipse2D.Double(-4, -4, 8, 8));
        XYPlot plot = new XYPlot(series, null, Chart.axis("Accuracy", 1, 0.2), renderer);
        Chart.dress(plot);
        return plot;
    }

    private static XYPlot counts(Reliability reliability) {
        XYIntervalSeries counts = new XYIntervalSeries("recordings");
        int most = 1;
        for (Reliability.Bin bin : reliability.bins()) {
            double middle = (bin.from() + bin.to()) / 2;
            counts.add(middle, bin.from(), bin.to(), bin.count(), 0, bin.count());
            most = Math.max(most, bin.count());
        }
        XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
        series.addSeries(counts);
        XYBarRenderer renderer = new XYBarRenderer(0.1);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, Chart.PALE);
        double tick = tick(most);
        XYPlot plot = new XYPlot(
                series, null, Chart.axis("Recordings", tick * Math.ceil(1.05 * most / tick), tick), renderer);
        Chart.dress(plot);
        return plot;
    }

    /** One, two or five times a power of ten, so that there are two to five of them. */
    private static double tick(int most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most / 2.0))));
        double times = most / 2.0 / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }
}
