package jp.tashika.format.claim.view;

import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 資格確認欄。What was found out about the coverage a claim is billed under.
 *
 * <p>A facility writes one with 01 and the branch number; reviewers and insurers add others, with the right numbers.
 *
 * @param record SN
 */
public record CoverageCheck(UkeRecord record) {

    private static final FieldName BEARER = FieldName.of("bearer");
    private static final FieldName CONFIRMATION = FieldName.of("confirmation");
    private static final FieldName INSURER = FieldName.of("insurerNumber");
    private static final FieldName SYMBOL = FieldName.of("symbol");
    private static final FieldName NUMBER = FieldName.of("insuredNumber");
    private static final FieldName BRANCH = FieldName.of("branch");
    private static final FieldName RECIPIENT = FieldName.of("recipientNumber");

    public Optional<CostBearer> bearer() {
        return record.text(BEARER).flatMap(CostBearer::parse);
    }

    public Optional<Confirmation> confirmation() {
        return record.text(CONFIRMATION).flatMap(Confirmation::parse);
    }

    /** 保険者番号等。The right one, written by reviewers and insurers. */
    public Optional<InsurerNumber> insurer() {
        return record.insurer(INSURER);
    }

    public Optional<String> symbol() {
        return record.text(SYMBOL);
    }

    public Optional<String> number() {
        return record.text(NUMBER);
    }

    /** 枝番。Two digits; the only one of these that a facility writes. */
    public Optional<String> branch() {
        return record.text(BRANCH);
    }

    /** 受給者番号。Of a public programme. */
    public Optional<String> recipient() {
        return record.text(RECIPIENT);
    }

    /**
     * 資格確認レコードの作成。The record by which a reviewer marks a claim: what was found, and the right insurer and numbers.
     *
     * @throws IllegalArgumentException when the numbers have a character that claims cannot carry
     */
    public static UkeRecord mark(
            Layouts layouts, Confirmation confirmation, InsurerNumber insurer, InsuredNumber insured) {
        return RecordBuilder.of(layouts.record("SN"))
                .put(BEARER, CostBearer.INSURANCE.code())
                .put(CONFIRMATION, confirmation.code())
                .put(INSURER, insurer)
                .put(SYMBOL, insured.symbol().orElse(""))
                .put(NUMBER, insured.number())
                .put(BRANCH, insured.branch().orElse(""))
                .build();
    }

    /** The record that says no more than what was found, as where nothing is changed. */
    public static UkeRecord mark(Layouts layouts, Confirmation confirmation) {
        return RecordBuilder.of(layouts.record("SN"))
                .put(BEARER, CostBearer.INSURANCE.code())
                .put(CONFIRMATION, confirmation.code())
                .build();
    }
}
