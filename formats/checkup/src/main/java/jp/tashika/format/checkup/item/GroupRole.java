package jp.tashika.format.checkup.item;

/** 一連検査での役割。What an item is within a series of tests that belong together. */
public enum GroupRole {
    /** 検査結果。A result of the series. */
    RESULT("COMP"),
    /** 対象者。Why the person was chosen, by code. */
    SUBJECT("RSON1"),
    /** 実施理由。Why it was done, in words. */
    REASON("RSON");

    private final String mark;

    GroupRole(String mark) {
        this.mark = mark;
    }

    static GroupRole of(String mark) {
        for (GroupRole role : values()) {
            if (role.mark.equals(mark)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role in a group");
    }
}
