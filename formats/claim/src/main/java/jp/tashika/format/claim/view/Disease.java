package jp.tashika.format.claim.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 傷病名。A disease the patient was treated for.
 *
 * @param record SY, in DPC claims SB too, in dental ones HS
 */
public record Disease(UkeRecord record) {

    private static final FieldName CODE = FieldName.of("diseaseCode");
    private static final FieldName FROM = FieldName.of("treatmentFrom");
    private static final FieldName ENDING = FieldName.of("ending");
    private static final FieldName MODIFIERS = FieldName.of("modifiers");
    private static final FieldName NAME = FieldName.of("diseaseName");
    private static final FieldName PRINCIPAL = FieldName.of("principal");
    private static final FieldName SUPPLEMENT = FieldName.of("supplement");
    private static final FieldName ICD10 = FieldName.of("icd10");
    private static final FieldName CLASS = FieldName.of("diseaseClass");
    private static final FieldName TEETH = FieldName.of("teeth");
    private static final int MODIFIER_DIGITS = 4;

    /** 傷病名コード。Seven digits, 0000999 for one that has no code. */
    public Optional<String> code() {
        return record.text(CODE);
    }

    /** 診療開始日。 */
    public Optional<LocalDate> treatmentFrom() {
        return record.day(FROM);
    }

    /** 転帰区分。1 none of the others, 2 治ゆ, 3 死亡, 4 中止. */
    public Optional<String> ending() {
        return record.text(ENDING);
    }

    /** 修飾語コード。Four digits each, such as 8002 for の疑い. */
    public List<String> modifiers() {
        String text = record.text(MODIFIERS).orElse("");
        List<String> codes = new ArrayList<>();
        for (int at = 0; at + MODIFIER_DIGITS <= text.length(); at += MODIFIER_DIGITS) {
            codes.add(text.substring(at, at + MODIFIER_DIGITS));
        }
        return codes;
    }

    /** 傷病名称。Of one that has no code. */
    public Optional<String> name() {
        return record.text(NAME);
    }

    /** 主傷病。 */
    public boolean isPrincipal() {
        return record.has(PRINCIPAL);
    }

    /** 補足コメント。 */
    public Optional<String> supplement() {
        return record.text(SUPPLEMENT);
    }

    /** ICD10。DPC only. */
    public Optional<String> icd10() {
        return record.text(ICD10);
    }

    /** 傷病名区分。DPC only: 01 the one that took most, 02 副傷病, 11 主傷病, 21 入院契機 and others. */
    public Optional<String> diseaseClass() {
        return record.text(CLASS);
    }

    /** 歯式。Dental only: six digits a tooth. */
    public Optional<String> teeth() {
        return record.text(TEETH);
    }
}
