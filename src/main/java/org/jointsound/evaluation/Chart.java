package org.jointsound.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.svg.SVGGraphics2D;

/** What all figures share: their type, colours and axes, and the way to SVG. */
final class Chart {
    static final Color INK = new Color(0x33, 0x33, 0x33);
    static final Color BLUE = new Color(0x1f, 0x5f, 0x99);
    static final Color PALE = new Color(0xa9, 0xc6, 0xe0);
    static final Color GREY = new Color(0x88, 0x88, 0x88);
    static final BasicStroke LINE = new BasicStroke(1.8f);
    static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);

    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

    private Chart() {}

    static NumberAxis axis(String label, double upTo, double tick) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(0, upTo);
        axis.setTickUnit(new NumberTickUnit(tick));
        dress(axis);
        return axis;
    }

    static void dress(ValueAxis axis) {
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(SMALL);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
    }

    static void dress(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(INK);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** The figure as SVG. Names inside it and all else depend on what is drawn and the fonts of the machine only. */
    static String svg(String title, Plot plot, int width, int height) {
        JFreeChart chart = new JFreeChart(title, TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getTitle().setPaint(INK);
        chart.setPadding(new RectangleInsets(10, 10, 10, 18));
        SVGGraphics2D canvas = new SVGGraphics2D(width, height);
        canvas.setDefsKeyPrefix("figure");
        // The places of texts are reckoned with Java's own sans serif: on most machines the first, and as wide as the
        // second.
        canvas.setFontFunction(family -> "DejaVu Sans, Verdana, sans-serif");
        // Rotated text stays text, rather than outlines of this machine's font.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        chart.draw(canvas, new Rectangle2D.Double(0, 0, width, height));
        // The element alone, since a whole document would name a definition on the net.
        return canvas.getSVGElement() + "\n";
    }
}
