package jp.tashika.format.claim.view;

import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 審査運用。What the reviewer adds to a claim on its way to the insurer.
 *
 * @param record EX
 */
public record ReviewMark(UkeRecord record) {

    private static final FieldName REDIRECTED_TO = FieldName.of("redirectedTo");
    private static final FieldName COST_NOTICE = FieldName.of("costNotice");

    /** 振替先保険者番号。The insurer the claim goes to instead of the one it names. */
    public Optional<InsurerNumber> redirectedTo() {
        return record.insurer(REDIRECTED_TO);
    }

    /** 医療費通知対象。Whether the patient is told of its cost. */
    public boolean isCostNoticed() {
        return record.text(COST_NOTICE).filter("1"::equals).isPresent();
    }

    /** 審査運用レコードの作成。The record that sends a claim to another insurer. */
    public static UkeRecord redirecting(Layouts layouts, InsurerNumber to) {
        return RecordBuilder.of(layouts.record("EX")).put(REDIRECTED_TO, to).build();
    }
}
