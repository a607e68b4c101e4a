package jp.tashika.reader.recognition;

import org.jspecify.annotations.Nullable;

/** 顔モデルの不備。The program was put together without a model, or the machine cannot run it. */
public final class FaceModelMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    FaceModelMissing(String what, @Nullable Throwable cause) {
        super("face model: " + what, cause);
    }
}
