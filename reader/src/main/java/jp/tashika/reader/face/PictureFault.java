package jp.tashika.reader.face;

/** 画像の不備。Why a picture is not read. */
public enum PictureFault {
    /** 大きすぎるファイル。More bytes than are taken, or none. */
    SIZE,
    /** 別の形式。Not the kind of picture expected. */
    FORMAT,
    /** 大きすぎる画像。More or fewer pixels than are taken, by what the file says of itself. */
    PIXELS,
    /** 壊れた画像。Cut off, or not as it says of itself. */
    DAMAGED,
    /** 顔なし。No face in it. */
    NO_FACE,
    /** 複数の顔。More than one face in it. */
    SEVERAL_FACES
}
