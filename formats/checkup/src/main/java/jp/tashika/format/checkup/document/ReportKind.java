package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/** 報告区分。What a document of results is sent for (OID suffix .1001); those of guidance (21 to 25) are another format. */
public enum ReportKind {
    /** 特定健診情報。 */
    SPECIFIC("10", "特定健診情報"),
    /** 特定健診情報の削除依頼。Asks to delete what was sent as 10. */
    DELETE_SPECIFIC("19", "提出済み健診情報の削除依頼"),
    /** 国への実施結果報告。Without the person; not served here. */
    NATIONAL_REPORT("30", "国への実施結果報告"),
    /** 特定健診以外の健診結果。 */
    OTHER_RESULTS("40", "特定健診以外の健診結果"),
    /** 事業者健診。 */
    EMPLOYER("41", "事業者健診"),
    /** 自治体検診。 */
    MUNICIPAL("42", "自治体検診"),
    /** 乳幼児健診。 */
    INFANT("43", "乳幼児健診"),
    /** 妊婦健診。 */
    PREGNANCY("44", "妊婦健診"),
    /** 事業者健診等の削除依頼。Asks to delete what was sent as 40 to 44. */
    DELETE_OTHER_RESULTS("49", "事業者健診等の削除依頼"),
    /** 被保護者の健診情報。Of people on public assistance. */
    ASSISTED("60", "被保護者の健診情報"),
    /** 被保護者の健診情報の削除依頼。 */
    DELETE_ASSISTED("69", "被保護者の健診情報の削除依頼"),
    /** 相当健診。Held by somebody else than an insurer. */
    EQUIVALENT("70", "保険者以外が行う特定健診等に相当する健診"),
    /** 相当健診の削除依頼。 */
    DELETE_EQUIVALENT("79", "保険者以外が行う特定健診等に相当する健診の削除依頼"),
    /** 特定健診等以外。Held by an insurer and not 特定健診. */
    BEYOND("80", "保険者が実施する特定健診等以外の健診"),
    /** 特定健診等以外の削除依頼。 */
    DELETE_BEYOND("89", "保険者が実施する特定健診等以外の健診の削除依頼"),
    /** その他。 */
    OTHER("90", "その他"),
    /** その他（99）。 */
    OTHER_99("99", "その他");

    private final String code;
    private final String label;

    ReportKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** 電文上の値。Two digits. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** 削除依頼。Whether the document asks to delete what was sent before. */
    public boolean isDeletion() {
        return switch (this) {
            case DELETE_SPECIFIC, DELETE_OTHER_RESULTS, DELETE_ASSISTED, DELETE_EQUIVALENT, DELETE_BEYOND -> true;
            case SPECIFIC,
                    NATIONAL_REPORT,
                    OTHER_RESULTS,
                    EMPLOYER,
                    MUNICIPAL,
                    INFANT,
                    PREGNANCY,
                    ASSISTED,
                    EQUIVALENT,
                    BEYOND,
                    OTHER,
                    OTHER_99 -> false;
        };
    }

    /** Whether a deletion of this kind is meant for what was sent as {@code sent}: those of the same tens. */
    public boolean deletes(ReportKind sent) {
        return isDeletion() && !sent.isDeletion() && code.charAt(0) == sent.code.charAt(0);
    }

    public static Optional<ReportKind> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
