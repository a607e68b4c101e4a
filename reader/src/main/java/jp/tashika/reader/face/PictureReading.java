package jp.tashika.reader.face;

/** 画像の読取結果。What became of a picture that was to be read. */
public sealed interface PictureReading<T> {

    /** 読取済み。It was read; whoever asked closes what came of it. */
    record Usable<T>(T value) implements PictureReading<T> {}

    /** 読取不可。It was not. */
    record Refused<T>(PictureFault fault) implements PictureReading<T> {}
}
