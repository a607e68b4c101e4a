package jp.tashika.reader.print;

/** 画像の範囲。A part of a picture, in pixels. */
public record PrintArea(int left, int top, int width, int height) {

    public PrintArea {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no area: " + left + ", " + top + ", " + width + " x " + height);
        }
    }
}
