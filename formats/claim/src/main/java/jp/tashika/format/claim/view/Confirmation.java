package jp.tashika.format.claim.view;

import java.util.Arrays;
import java.util.Optional;

/** 確認区分。What was found out about a coverage, and by whom. */
public enum Confirmation {
    /** 保険医療機関・薬局の窓口等。By the facility, before it billed. */
    AT_FACILITY("01", "窓口確認"),
    /** 変更なし。By the reviewer: nothing to change. */
    UNCHANGED("02", "変更なし"),
    /** 確認不能。By the reviewer: nobody found. */
    NOT_FOUND("03", "確認不能"),
    /** 振替。By the reviewer: another insurer for the whole claim. */
    REDIRECTED("04", "振替"),
    /** 分割。By the reviewer: other insurers for parts of it. */
    SPLIT("05", "分割"),
    /** 資格喪失（レセプト記載の保険者へ請求）。By the reviewer: lost, none newer. */
    LOST("06", "資格喪失（レセプト記載の保険者への請求）"),
    /** 資格喪失（証回収後）。By the reviewer: lost, and the certificate taken back. */
    LOST_CARD_RETURNED("07", "資格喪失（証回収後）"),
    /** 資格喪失（死亡）。By the reviewer: lost by death. */
    LOST_BY_DEATH("08", "資格喪失（死亡）"),
    /** 枝番特定。By the reviewer: the branch number found. */
    BRANCH_FOUND("09", "枝番特定"),
    /** 振替（保険者）。After an insurer's question: another insurer. */
    REDIRECTED_LATER("11", "振替"),
    /** 分割（保険者）。After an insurer's question: several insurers. */
    SPLIT_LATER("12", "分割"),
    /** 変更不能。After an insurer's question: nothing can be changed. */
    UNCHANGEABLE("13", "変更不能"),
    /** 枝番特定（保険者）。After an insurer's question: the branch number found. */
    BRANCH_FOUND_LATER("14", "枝番特定");

    private final String code;
    private final String text;

    Confirmation(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** 確認区分コード。Two digits. */
    public String code() {
        return code;
    }

    /** 処理区分。In the words of the notice to the facility. */
    public String text() {
        return text;
    }

    static Optional<Confirmation> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
