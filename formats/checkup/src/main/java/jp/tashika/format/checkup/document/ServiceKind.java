package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/** 実施区分。What an archive holds (OID suffix .1103); 6 to 9 are allowed, their meaning is published nowhere. */
public enum ServiceKind {
    /** 特定健診情報。 */
    CHECKUP("1", "特定健診情報"),
    /** 特定保健指導情報。 */
    GUIDANCE("2", "特定保健指導情報"),
    /** 国への実績報告（匿名化済）。 */
    NATIONAL_ANONYMOUS("3", "国への実績報告（匿名化済）"),
    /** 他の健診結果の受領分。Such as those of employers. */
    RECEIVED("4", "他の健診結果の受領分"),
    /** 国への実績報告（匿名化前）。 */
    NATIONAL("5", "国への実績報告（匿名化前）"),
    /** 未公表（6）。 */
    UNPUBLISHED_6("6", "未公表"),
    /** 未公表（7）。 */
    UNPUBLISHED_7("7", "未公表"),
    /** 未公表（8）。 */
    UNPUBLISHED_8("8", "未公表"),
    /** 未公表（9）。 */
    UNPUBLISHED_9("9", "未公表");

    private final String code;
    private final String label;

    ServiceKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** 電文上の値。One digit. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<ServiceKind> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
