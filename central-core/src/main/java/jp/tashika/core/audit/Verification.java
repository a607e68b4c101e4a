package jp.tashika.core.audit;

/** 検証結果。What walking a chain from its genesis showed. */
public sealed interface Verification {

    /** 正常。Every entry is as it was written, and none is missing up to {@code head}. */
    record Whole(Head head) implements Verification {}

    /**
     * 異常。The chain is not what was written; everything before {@code sequence} is.
     *
     * @param sequence the first wrong place
     */
    record Broken(long sequence, Breakage breakage) implements Verification {}

    /** 異常の種類。How a chain differs from what was written. */
    enum Breakage {
        /** 改変。The entry or its hash is not the one that was written there. */
        CHANGED,
        /** 欠落。The entry is not there, later ones are. */
        MISSING,
        /** 順序の入替え。The entry stands at another place, or twice. */
        REORDERED,
        /** 末尾の欠落。The entry and all after it are gone, though a head that was recorded names them. */
        TRUNCATED
    }
}
