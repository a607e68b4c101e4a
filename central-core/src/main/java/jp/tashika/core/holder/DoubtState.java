package jp.tashika.core.holder;

import java.util.Set;

/** 保留の状態。Where a link stands whose five items did not agree; stored by name. */
public enum DoubtState {
    /** 未判断。Somebody has to look. */
    OPEN,
    /** 保険者に照会中。The insurer was asked what it registered. */
    ASKED,
    /** 紐付け済。An operator found that card and person belong together. */
    LINKED,
    /** 拒否。An operator found that they do not. */
    REFUSED,
    /** 一致。The items agreed after all, and the card was linked without a decision. */
    AGREED;

    /** 判断待ち。Whether somebody has to do something. */
    public boolean isWaiting() {
        return this == OPEN || this == ASKED;
    }

    /** 判断の可否。Whether an operator may decide so from here: a link that was made is not undone by a decision. */
    public boolean mayBecome(DoubtState decision) {
        return switch (decision) {
            case LINKED, REFUSED, ASKED -> this == OPEN || this == ASKED || this == REFUSED;
            case OPEN, AGREED -> false;
        };
    }

    /**
     * 再来。Where it stands when the card comes again and still does not agree.
     *
     * @param decided the items that differed when it was last looked at
     * @param found those that differ now
     */
    public DoubtState afterVisit(Set<FiveItems.Item> decided, Set<FiveItems.Item> found) {
        return switch (this) {
            case OPEN -> OPEN;
            case ASKED -> ASKED;
            // what was refused for one reason is looked at again for another
            case REFUSED -> decided.equals(found) ? REFUSED : OPEN;
            case LINKED, AGREED -> OPEN;
        };
    }
}
