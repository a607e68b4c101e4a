package jp.tashika.central.checkup;

import java.util.Arrays;

/** 健診結果の判定。What became of one document. */
public enum Verdict {
    /** 受入れ。It is on record. */
    ACCEPTED("A", "受け入れました"),
    /** 入替え。It took the place of the one before. */
    REPLACED("R", "前の結果と入れ替えました"),
    /** 変更なし。The same was on record. */
    UNCHANGED("U", "同じ結果を受入れ済みです"),
    /** 削除。What it names is no longer on record. */
    DELETED("D", "削除しました"),
    /** 拒否。It is not on record, for the faults that are told. */
    REFUSED("X", "受け入れませんでした");

    private final String letter;
    private final String label;

    Verdict(String letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    /** The letter of the table. */
    String letter() {
        return letter;
    }

    public String label() {
        return label;
    }

    static Verdict of(String letter) {
        return Arrays.stream(values())
                .filter(one -> one.letter.equals(letter))
                .findFirst()
                .orElseThrow();
    }
}
