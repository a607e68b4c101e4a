package jp.tashika.format.checkup.document;

import java.math.BigDecimal;
import java.util.Optional;
import jp.tashika.format.checkup.item.Oid;

/** 検査結果。What an observation came to, in all the ways a document can say so. */
public sealed interface Result {

    /**
     * 数値。A measured number.
     *
     * @param value at most {@value #DIGITS_MAX} digits, {@value #DECIMALS_MAX} of them behind the point
     * @param unit in UCUM; {@code ""} for a bare number
     */
    record Quantity(BigDecimal value, String unit) implements Result {

        public static final int DIGITS_MAX = 12;
        public static final int DECIMALS_MAX = 6;
        public static final int UNIT_MAX = 32;

        public Quantity {
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
            if (value.precision() > DIGITS_MAX || value.scale() > DECIMALS_MAX) {
                throw new IllegalArgumentException("too many digits: " + value.precision());
            }
            if (!unit.isEmpty()) {
                Plain.line(unit, UNIT_MAX);
            }
        }

        public static Quantity of(String value, String unit) {
            return new Quantity(new BigDecimal(value), unit);
        }

        /** Personal: only the unit is shown. */
        @Override
        public String toString() {
            return "Quantity[masked " + unit + "]";
        }
    }

    /**
     * 範囲外。Outside the range that can be sent.
     *
     * @param value the value measured, or the end of the range; absent in documents from before April 2013
     */
    record OutOfRange(Optional<Quantity> value, Bound bound) implements Result {}

    /**
     * 選択肢。A code of a list.
     *
     * @param ordinal whether the codes have an order (CO), or none (CD)
     * @param list OID of the list; it decides what the code means
     * @param code at most {@value #CODE_MAX} letters and digits
     * @param text what the sender says it means
     */
    record Choice(boolean ordinal, String list, String code, Optional<String> text) implements Result {

        public static final int CODE_MAX = 16;
        public static final int TEXT_MAX = 200;

        public Choice {
            if (!Oid.isOid(list) || !isCode(code)) {
                throw new IllegalArgumentException("no code of a list");
            }
            text.ifPresent(words -> Plain.line(words, TEXT_MAX));
        }

        public static boolean isCode(String text) {
            return Plain.isLine(text, CODE_MAX)
                    && text.chars()
                            .allMatch(c -> (c >= '0' && c <= '9')
                                    || (c >= 'A' && c <= 'Z')
                                    || (c >= 'a' && c <= 'z')
                                    || c == '-');
        }

        /** Personal: only the list is shown. */
        @Override
        public String toString() {
            return "Choice[masked, of " + list + "]";
        }
    }

    /** 文字列。Words, lines allowed, at most {@value #TEXT_MAX} characters. */
    record Text(String text) implements Result {

        public static final int TEXT_MAX = 2_000;

        public Text {
            if (!Plain.isText(text, TEXT_MAX)) {
                throw new IllegalArgumentException("1 to " + TEXT_MAX + " characters, length " + text.length());
            }
        }

        /** Personal: only the length is shown. */
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /** 検査未実施。Not done. */
    record NotPerformed() implements Result {}

    /** 測定不能。Done, and nothing could be measured. */
    record NotMeasurable(ValueType type) implements Result {}
}
