package jp.tashika.reader.station;

import jp.tashika.reader.session.Trouble;

/** 顔照合の口。Compares who stands before the camera with the photo of the card; what compares them lies behind. */
public interface FaceCheck {

    /** 撮影の様子。What a picture of the camera told. */
    sealed interface Seen {

        /** もっと。More pictures, and what the patient may do meanwhile. */
        record More(Hint hint) implements Seen {}

        /** 一致。 */
        record Matched() implements Seen {}

        /** 不一致。 */
        record Failed(Trouble trouble) implements Seen {}
    }

    /** 案内。What would make the next picture better. */
    enum Hint {
        /** そのまま。 */
        HOLD_STILL,
        /** 顔がない。 */
        NO_FACE,
        /** 複数の顔。 */
        SEVERAL_FACES,
        /** 近づく。 */
        COME_CLOSER,
        /** 正面を向く。 */
        LOOK_STRAIGHT,
        /** 暗い。 */
        TOO_DARK,
        /** マスクを外す。 */
        MASK_OFF,
        /** まばたき。 */
        BLINK
    }

    /** 一回の撮影。One round of pictures; closing forgets all of them. */
    interface Round extends AutoCloseable {

        /** @param jpeg one picture; wiped by whoever gave it */
        Seen look(byte[] jpeg);

        @Override
        void close();
    }

    /** Begins a round for the card that lies on the reader. */
    Round begin();
}
