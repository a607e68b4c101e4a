package jp.tashika.reader.face;

/** 顔照合エンジン。Finds faces in pictures, measures them, and compares them. Used by several threads. */
public interface FaceEngine extends AutoCloseable {

    /** 名称。Settings of accuracy are made for one engine and name it. */
    String name();

    /** 撮影画像を開く。Opens one frame of the camera (JPEG); the bytes are taken over and wiped. */
    PictureReading<Capture> open(byte[] jpeg);

    /** カードの写真の特徴。Of the one face in the photo a card holds (JPEG 2000); the bytes are taken over and wiped. */
    PictureReading<FaceTemplate> templateOfCard(byte[] photo);

    /** 類似度。Of two faces: the more, the liker; what is enough, the settings of accuracy say. */
    double similarity(FaceTemplate one, FaceTemplate other);

    @Override
    void close();
}
