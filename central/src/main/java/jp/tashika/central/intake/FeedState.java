package jp.tashika.central.intake;

/** 連携の状態。How far a feed has come. */
public enum FeedState {
    /** 受付済み。Kept on disk; being read and compared. */
    RECEIVED("処理中"),
    /** 確定待ち。Compared; the insurer may commit it. */
    READY("確定待ち"),
    /** 保留。Compared; an operator has to release or reject it. */
    HELD("保留"),
    /** 確定済み。In the registry. */
    COMMITTED("確定済み"),
    /** 却下。Nothing of it is or will be in the registry. */
    REJECTED("却下");

    private final String label;

    FeedState(String label) {
        this.label = label;
    }

    /** 表示名。 */
    public String label() {
        return label;
    }

    /** Whether nothing more happens to it, so that the next feed may come. */
    public boolean isSettled() {
        return this == COMMITTED || this == REJECTED;
    }
}
