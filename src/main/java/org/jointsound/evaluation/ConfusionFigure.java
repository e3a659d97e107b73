package org.jointsound.evaluation;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** The confusion matrix: counts, on a ground that is the darker the larger their share of the row. */
final class ConfusionFigure {
    private static final int SHADES = 100;
    private static final Color DARKEST = new Color(0x1f, 0x4e, 0x79);
    private static final Font COUNT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

    private ConfusionFigure() {}

    static String svg(Confusion confusion) {
        int rows = confusion.rows().size();
        int columns = confusion.columns().size();
        double[][] cells = new double[3][rows * columns];
        XYPlot plot = new XYPlot();
        for (int row = 0; row < rows; row++) {
            List<Integer> counts = confusion.counts().get(row);
            int all = counts.stream().mapToInt(Integer::intValue).sum();
            for (int column = 0; column < columns; column++) {
                double share = (double) counts.get(column) / Math.max(1, all);
                cells[0][row * columns + column] = column;
                cells[1][row * columns + column] = row;
                cells[2][row * columns + column] = share;
                XYTextAnnotation count = new XYTextAnnotation(Integer.toString(counts.get(column)), column, row);
                count.setFont(COUNT);
                count.setPaint(share > 0.5 ? Color.WHITE : counts.get(column) == 0 ? Chart.GREY : Chart.INK);
                plot.addAnnotation(count);
            }
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("share of the row", cells);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(shades());
        plot.setDataset(dataset);
        plot.setRenderer(renderer);
        plot.setDomainAxis(axis("Most likely label", confusion.columns()));
        plot.getDomainAxis().setVerticalTickLabels(true);
        plot.setRangeAxis(axis("Holds", confusion.rows()));
        plot.getRangeAxis().setInverted(true);
        Chart.dress(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return Chart.svg("Confusion: recordings by row", plot, 240 + 64 * columns, 240 + 56 * rows);
    }

    private static SymbolAxis axis(String label, List<String> names) {
        SymbolAxis axis = new SymbolAxis(label, names.toArray(String[]::new));
        // An axis has a length even where there is nothing to draw.
        axis.setRange(-0.5, Math.max(1, names.size()) - 0.5);
        axis.setGridBandsVisible(false);
        Chart.dress(axis);
        return axis;
    }

    private static LookupPaintScale shades() {
        LookupPaintScale scale = new LookupPaintScale(0, 1.0001, Color.WHITE);
        for (int i = 0; i <= SHADES; i++) {
            double share = (double) i / SHADES;
            scale.add(
                    share,
                    new Color(
                            blend(DARKEST.getRed(), share),
                            blend(DARKEST.getGreen(), share),
                            blend(DARKEST.getBlue(), share)));
        }
        return scale;
    }

    private static int blend(int full, double share) {
        return (int) Math.round(255 + share * (full - 255));
    }
}
