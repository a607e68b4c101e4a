package jp.tashika.format.claim.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 摘要の行。One line of what was done or given: an act, a drug, a material or a remark.
 *
 * <p>Fields that a kind of claim does not have are empty: lines of a pharmacy have neither category nor days, which stand
 * with their {@link Prescription}.
 */
public sealed interface ClaimLine {

    /**
     * 診療行為の行。An act.
     *
     * @param record SI, in dental claims SS too
     */
    record Procedure(UkeRecord record) implements ClaimLine {}

    /**
     * 医薬品の行。A drug.
     *
     * @param record IY
     */
    record Drug(UkeRecord record) implements ClaimLine {

        private static final FieldName DOSE = FieldName.of("dose");

        /** 1回用量。Pharmacies only, in the unit of the drug's master. */
        public Optional<BigDecimal> dose() {
            return record.decimal(DOSE);
        }
    }

    /**
     * 特定器材の行。A material.
     *
     * @param record TO
     */
    record Material(UkeRecord record) implements ClaimLine {

        private static final FieldName NAME = FieldName.of("materialName");
        private static final FieldName UNIT = FieldName.of("unitCode");
        private static final FieldName PRICE = FieldName.of("unitPrice");

        /** 商品名及び規格又はサイズ。As the facility wrote it. */
        public Optional<String> name() {
            return record.text(NAME);
        }

        /** 単位コード。 */
        public Optional<String> unit() {
            return record.text(UNIT);
        }

        /** 単価。In yen. */
        public Optional<BigDecimal> unitPriceYen() {
            return record.decimal(PRICE);
        }
    }

    /**
     * コメントの行。A remark on the lines around it.
     *
     * @param record CO
     */
    record Comment(UkeRecord record) implements ClaimLine {

        private static final FieldName COMMENT_CODE = FieldName.of("commentCode");
        private static final FieldName TEXT = FieldName.of("commentText");

        /** コメントコード。Nine digits; 810000001 is free text. */
        @Override
        public Optional<String> code() {
            return record.text(COMMENT_CODE);
        }

        /** 文字データ。 */
        public Optional<String> text() {
            return record.text(TEXT);
        }

        @Override
        public List<LineComment> comments() {
            return List.of(new LineComment(code(), text()));
        }
    }

    UkeRecord record();

    /** 診療識別。Two digits on the first line of a group, see {@link LineGroup#category}. */
    default Optional<String> category() {
        return record().text(LineFields.CATEGORY);
    }

    /** 負担区分。Who bears its cost. */
    default Optional<Set<CostBearer>> bearers() {
        return record().text(LineFields.BEARERS).flatMap(CostBearer::parseSet);
    }

    /** 診療行為・医薬品・特定器材コード。Nine digits of the master. */
    default Optional<String> code() {
        return record().text(LineFields.CODE);
    }

    /** 数量データ・使用量。In the unit of the master: a day's for 内服, a dose's for 屯服, all of it for 外用. */
    default Optional<BigDecimal> quantity() {
        return record().decimal(LineFields.QUANTITY);
    }

    /** 点数。Of the whole group, on its last line; yen for meals. */
    default OptionalLong points() {
        return record().number(LineFields.POINTS);
    }

    /** 回数。How often in the month. */
    default OptionalLong times() {
        return record().number(LineFields.TIMES);
    }

    /** コメント。The remarks on the line; of a line that is a remark, itself. */
    default List<LineComment> comments() {
        return LineFields.comments(record());
    }

    /** 算定日情報。How often on which day; the counts of a drug are days or doses dispensed. */
    default List<DayCount> days() {
        return Days.of(record());
    }
}
