package jp.tashika.format.claim.view;

import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 公費への請求。What a public programme is billed, and whom it helps.
 *
 * @param bearer which of up to four, in the order of the claim
 * @param record KO
 */
public record PublicShare(CostBearer bearer, UkeRecord record) {

    private static final FieldName PUBLIC_NUMBER = FieldName.of("publicNumber");
    private static final FieldName RECIPIENT_NUMBER = FieldName.of("recipientNumber");
    private static final FieldName DAYS = FieldName.of("days");
    private static final FieldName POINTS = FieldName.of("points");
    private static final FieldName SHARE_YEN = FieldName.of("shareYen");

    /** 公費負担者番号。Eight digits, built as an insurer's number is. */
    public Optional<InsurerNumber> programme() {
        return record.insurer(PUBLIC_NUMBER);
    }

    /** 公費受給者番号。Seven digits. */
    public Optional<String> recipient() {
        return record.text(RECIPIENT_NUMBER);
    }

    /** 診療実日数・処方箋受付回数。 */
    public OptionalLong days() {
        return record.number(DAYS);
    }

    /** 合計点数。In points. */
    public OptionalLong points() {
        return record.number(POINTS);
    }

    /** 負担金額。What the patient paid under the programme, in yen. */
    public OptionalLong shareYen() {
        return record.number(SHARE_YEN);
    }
}
