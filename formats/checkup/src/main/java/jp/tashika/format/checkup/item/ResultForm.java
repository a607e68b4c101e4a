package jp.tashika.format.checkup.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** 結果の形。What a result of an item looks like. */
public sealed interface ResultForm {

    /**
     * 数値。A measured number (PQ).
     *
     * @param integers digits before the point
     * @param decimals digits behind it
     * @param unit as people read it, such as {@code mg/dl}; {@code ""} for a bare number
     * @param ucum as documents write it, such as {@code mg/dL}; {@code ""} for a bare number
     * @param range 入力範囲; a value outside is no error, it is sent with a mark (L or H)
     */
    record Quantity(int integers, int decimals, String unit, String ucum, Optional<Range> range) implements ResultForm {

        /** 最大値。The largest number of this form, such as 999.9; larger ones are sent as this. */
        public BigDecimal max() {
            return BigDecimal.TEN
                    .pow(integers)
                    .subtract(BigDecimal.ONE.movePointLeft(decimals))
                    .setScale(decimals, RoundingMode.UNNECESSARY);
        }

        /** 丸め。The number in this form: rounded half up to its decimals, and no larger than {@link #max}. */
        public BigDecimal round(BigDecimal measured) {
            return measured.setScale(decimals, RoundingMode.HALF_UP).min(max());
        }

        /** Whether {@code value} can be written in this form as it stands; zeros at its end count for nothing. */
        public boolean holds(BigDecimal value) {
            return value.signum() >= 0
                    && value.compareTo(max()) <= 0
                    && value.stripTrailingZeros().scale() <= decimals;
        }
    }

    /**
     * 選択肢。A code of a list (CD, or CO when the codes have an order).
     *
     * @param list OID of the list in force
     * @param earlierLists OIDs of the lists of earlier editions, which documents of their time carry
     */
    record Choice(boolean ordinal, String list, List<String> earlierLists) implements ResultForm {
        public Choice {
            earlierLists = List.copyOf(earlierLists);
        }

        /** Whether codes of {@code oid} answer this item. */
        public boolean takes(String oid) {
            return list.equals(oid) || earlierLists.contains(oid);
        }
    }

    /**
     * 文字列。Words (ST).
     *
     * @param bytesMax a full-width character counts two, any other one
     */
    record FreeText(int bytesMax) implements ResultForm {

        /** 文字の大きさ。How many bytes {@code text} counts: one for ASCII and half-width kana, else two. */
        public static int bytes(String text) {
            return text.codePoints()
                    .map(c -> c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2)
                    .sum();
        }
    }

    /**
     * 入力範囲。Both ends are inside.
     */
    record Range(BigDecimal low, BigDecimal high) {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("low above high");
            }
        }

        public boolean holds(BigDecimal value) {
            return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
        }
    }
}
