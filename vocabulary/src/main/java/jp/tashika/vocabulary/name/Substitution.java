package jp.tashika.vocabulary.name;

import java.util.Optional;

/**
 * 置換。One character of a name that a claim cannot carry as it is, and what was done about it.
 *
 * @param position which character of the original, counted in characters from 1
 * @param original the character as registered, with its variation selector when it has one
 * @param substitute what stands in its place, absent when nothing fits
 * @param ground why this substitute, or why none
 */
public record Substitution(int position, String original, Optional<String> substitute, Ground ground) {

    /** 根拠。Why a character was exchanged, with words for the desk. */
    public enum Ground {
        /** 字形指定。A variation selector asked for a shape; the base character stays. */
        SHAPE("字形の指定を除きました。"),
        /** 全角。The full-width form of the same character. */
        WIDTH("全角の同じ文字にしました。"),
        /** 互換。Unicode itself names the base character. */
        COMPATIBILITY("Unicodeで同じとされる文字にしました。"),
        /** 縮退。A documented pair of the substitution table. */
        TABLE("縮退の表にある文字にしました。"),
        /** 受信時●。Already ● when received: the insurer's system could not carry it. */
        RECEIVED_AS_BULLET("保険者からの登録の時点で●です。患者に確認して入力してください。"),
        /** 置換不可。Neither Unicode nor the table knows a substitute. */
        UNKNOWN("請求で使える文字が見つかりません。患者に確認して入力してください。");

        private final String text;

        Ground(String text) {
            this.text = text;
        }

        /** 説明。What was done, in words for the desk. */
        public String text() {
            return text;
        }
    }

    /** Personal: the position and the ground are shown, not the characters. */
    @Override
    public String toString() {
        return "Substitution[" + position + ", " + ground + "]";
    }
}
