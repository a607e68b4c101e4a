package jp.tashika.card.application;

/** 照合結果。What a card says to a secret. */
public sealed interface Verification {

    /** 一致。The secret is right. */
    record Right() implements Verification {}

    /**
     * 不一致。The secret is wrong.
     *
     * @param triesLeft after this one
     */
    record Wrong(int triesLeft) implements Verification {}

    /** 閉塞。No try is left; only a municipality can open it again. */
    record Blocked() implements Verification {}
}
