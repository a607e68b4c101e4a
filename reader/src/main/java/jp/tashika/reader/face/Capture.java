package jp.tashika.reader.face;

import java.util.List;

/** 撮影画像。One picture of the camera, opened by an engine; wiped when closed. Used by one thread at a time. */
public interface Capture extends AutoCloseable {

    int width();

    int height();

    /** 顔の一覧。The largest first. */
    List<FaceBox> faces();

    /** 測定。What is to be known of a face before it is compared. */
    FaceMeasures measure(FaceBox face);

    /** 特徴の取出し。Whoever asks closes it. */
    FaceTemplate template(FaceBox face);

    @Override
    void close();
}
