package jp.tashika.reader.face;

/** 案内。What the patient is told after each frame: one short sentence, and the same in English. */
public enum Hint {
    /** 良好。Nothing to be changed. */
    OK("そのままお待ちください。", "Please hold still."),
    /** 顔なし。No face is seen. */
    NO_FACE("カメラに顔を向けてください。", "Please face the camera."),
    /** 複数の顔。Several people are before the camera. */
    SEVERAL_FACES("お一人だけカメラの前にお立ちください。", "Only one person at a time, please."),
    /** 遠い。Too far away. */
    TOO_FAR("もう少し近づいてください。", "Please come a little closer."),
    /** 近い。Too near. */
    TOO_NEAR("少し離れてください。", "Please step back a little."),
    /** 枠の外。A part of the face is out of the picture. */
    OFF_CENTRE("画面の中央に顔を合わせてください。", "Please move to the middle of the picture."),
    /** 暗い。Too little light. */
    TOO_DARK("顔が暗く写っています。明るい方を向いてください。", "Your face is too dark. Please turn to the light."),
    /** 明るすぎ。Too much light. */
    TOO_BRIGHT("顔が明るすぎます。強い光を避けてください。", "Your face is too bright. Please avoid strong light."),
    /** 正面を向く。Turned away. */
    LOOK_STRAIGHT("正面を向いてください。", "Please look straight ahead."),
    /** ぶれ。Not sharp. */
    BLURRED("動かずにお待ちください。", "Please keep still."),
    /** 閉じた目。Eyes closed. */
    EYES_CLOSED("目を開けてください。", "Please open your eyes."),
    /** マスク。Mouth and nose seem covered; the picture is used all the same (HWR-020). */
    MASK("マスクを外してください。", "Please take off your mask."),
    /** 右を向く。Asked for. */
    TURN_RIGHT("ゆっくり右を向いてください。", "Please turn slowly to your right."),
    /** 左を向く。Asked for. */
    TURN_LEFT("ゆっくり左を向いてください。", "Please turn slowly to your left."),
    /** 目を閉じる。Asked for. */
    CLOSE_EYES("一度ゆっくり目を閉じてから、開けてください。", "Please close your eyes slowly, then open them."),
    /** 読めない画像。The frame could not be read. */
    UNREADABLE("カメラの画像を読み取れません。", "The camera's picture cannot be read."),
    /** 処理中。This frame was passed over, others are being looked at. */
    BUSY("そのままお待ちください。", "Please hold still."),
    /** 終了。The session is over. */
    ENDED("顔の確認は終わりました。", "The face check is over.");

    private final String japanese;
    private final String english;

    Hint(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String japanese() {
        return japanese;
    }

    public String english() {
        return english;
    }
}
