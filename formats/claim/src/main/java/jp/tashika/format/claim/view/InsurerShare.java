package jp.tashika.format.claim.view;

import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 保険者への請求。What the insurer is billed, and whom it insures.
 *
 * <p>The branch number of the person stands elsewhere: {@link CoverageCheck#branch}.
 *
 * @param record HO
 */
public record InsurerShare(UkeRecord record) {

    private static final FieldName INSURER = FieldName.of("insurerNumber");
    private static final FieldName SYMBOL = FieldName.of("symbol");
    private static final FieldName NUMBER = FieldName.of("insuredNumber");
    private static final FieldName DAYS = FieldName.of("days");
    private static final FieldName POINTS = FieldName.of("points");
    private static final FieldName MEAL_COUNT = FieldName.of("mealCount");
    private static final FieldName MEAL_YEN = FieldName.of("mealYen");
    private static final FieldName SHARE_YEN = FieldName.of("shareYen");

    public Optional<InsurerNumber> insurer() {
        return record.insurer(INSURER);
    }

    /** 記号。As written, often full-width; none for 後期高齢者. */
    public Optional<String> symbol() {
        return record.text(SYMBOL);
    }

    /** 番号。As written, often full-width. */
    public Optional<String> number() {
        return record.text(NUMBER);
    }

    /** 診療実日数・処方箋受付回数。 */
    public OptionalLong days() {
        return record.number(DAYS);
    }

    /** 合計点数。In points. */
    public OptionalLong points() {
        return record.number(POINTS);
    }

    /** 食事療養・生活療養の回数。In hospital. */
    public OptionalLong meals() {
        return record.number(MEAL_COUNT);
    }

    /** 食事療養・生活療養の合計金額。In yen. */
    public OptionalLong mealYen() {
        return record.number(MEAL_YEN);
    }

    /** 負担金額。What the patient paid in yen; written only where it is needed, as with a ceiling. */
    public OptionalLong shareYen() {
        return record.number(SHARE_YEN);
    }
}
