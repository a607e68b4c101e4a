package jp.tashika.sheet.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * 推移の描画。Draws the SVG of the template {@code sheet/trend.jte}: lines, polylines and circles, and nothing else.
 *
 * <p>The page shows the same SVG by itself. A whole SVG library would bring twenty archives and an engine for scripts, for
 * three shapes that only we write.
 */
final class TrendDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Drawing(svg, dotsPerPixel);
    }

    private record Drawing(Element svg, double dotsPerPixel) implements SVGImage {

        private double width() {
            return number(svg, "width");
        }

        private double height() {
            return number(svg, "height");
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width() * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height() * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) width(), (float) height(), this::draw);
        }

        private void draw(Graphics2D graphics) {
            NodeList parts = svg.getElementsByTagName("*");
            for (int i = 0; i < parts.getLength(); i++) {
                if (parts.item(i) instanceof Element part) {
                    paint(graphics, part, shape(part));
                }
            }
        }
    }

    private static void paint(Graphics2D graphics, Element part, Shape shape) {
        String fill = part.getAttribute("fill");
        if (!fill.isEmpty() && !fill.equals("none")) {
            graphics.setColor(Color.decode(fill));
            graphics.fill(shape);
        }
        graphics.setColor(Color.decode(part.getAttribute("stroke")));
        graphics.setStroke(stroke(part));
        graphics.draw(shape);
    }

    private static BasicStroke stroke(Element part) {
        float width = (float) number(part, "stroke-width");
        String dashes = part.getAttribute("stroke-dasharray");
        if (dashes.isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        String[] lengths = dashes.split(" ");
        float[] pattern = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            pattern[i] = Float.parseFloat(lengths[i]);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, pattern, 0);
    }

    private static Shape shape(Element part) {
        return switch (part.getTagName()) {
            case "line" ->
                new Line2D.Double(number(part, "x1"), number(part, "y1"), number(part, "x2"), number(part, "y2"));
            case "circle" -> circle(number(part, "cx"), number(part, "cy"), number(part, "r"));
            case "polyline" -> polyline(part.getAttribute("points"));
            default -> throw new IllegalArgumentException("no such shape in a trend: " + part.getTagName());
        };
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape polyline(String points) {
        Path2D path = new Path2D.Double();
        for (String point : points.split(" ")) {
            String[] parts = point.split(",");
            double x = Double.parseDouble(parts[0]);
            double y = Double.parseDouble(parts[1]);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static double number(Element part, String name) {
        return Double.parseDouble(part.getAttribute(name));
    }

    /** A trend has no text, so it needs no fonts. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
