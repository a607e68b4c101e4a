package jp.tashika.reader.face;

/**
 * 顔の枠。Where in a picture a face is, in pixels, and how sure the engine is of it.
 *
 * @param x of the upper left corner
 * @param y of the upper left corner
 * @param confidence 0 to 1
 */
public record FaceBox(double x, double y, double width, double height, double confidence) {

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** 重なり。The common area, in parts of the area of both together: 0 to 1. */
    public double overlap(FaceBox other) {
        double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (wide <= 0 || high <= 0) {
            return 0;
        }
        double common = wide * high;
        return common / (width * height + other.width * other.height - common);
    }

    /** 距離。Between the centres, in widths of the wider of the two. */
    public double distance(FaceBox other) {
        return Math.hypot(centreX() - other.centreX(), centreY() - other.centreY()) / Math.max(width, other.width);
    }
}
