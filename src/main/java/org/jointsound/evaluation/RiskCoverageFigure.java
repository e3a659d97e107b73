package org.jointsound.evaluation;

import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The risk-coverage curve, with a line where the least sure 20 % abstain. */
final class RiskCoverageFigure {
    private RiskCoverageFigure() {}

    static String svg(RiskCoverage riskCoverage) {
        XYSeries curve = new XYSeries("risk");
        double most = 0;
        for (RiskCoverage.Point point : riskCoverage.points()) {
            curve.add(point.coverage(), point.risk());
            most = Math.max(most, point.risk());
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Chart.BLUE);
        renderer.setSeriesStroke(0, Chart.LINE);
        renderer.setDrawSeriesLineAsPath(true);
        double tick = most > 0.5 ? 0.2 : most > 0.2 ? 0.1 : 0.05;
        double upTo = Math.min(1, Math.max(tick, tick * Math.ceil(1.05 * most / tick)));
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(curve),
                Chart.axis("Share of recordings answered, surest first", 1, 0.2),
                Chart.axis("Share of wrong answers", upTo, tick),
                renderer);
        Chart.dress(plot);
        plot.addDomainMarker(new ValueMarker(RiskCoverage.ANSWERED, Chart.GREY, Chart.DASHED));
        String title = "Risk and coverage: area %s, n = %d"
                .formatted(Table.text(riskCoverage.area()), riskCoverage.recordings());
        return Chart.svg(title, plot, 560, 420);
    }
}
