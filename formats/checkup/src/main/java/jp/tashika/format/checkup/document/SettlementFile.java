package jp.tashika.format.checkup.document;

/** 決済情報。A claim for the cost of a checkup or of guidance (cc08, gc08). It is recognised, and its content is not read. */
public enum SettlementFile implements CheckupFile {
    /** 健診決済。 */
    CHECKUP("checkupClaim"),
    /** 指導決済。 */
    GUIDANCE("healthGuidanceClaim");

    private final String root;

    SettlementFile(String root) {
        this.root = root;
    }

    /** ルート要素名。By which it is known. */
    public String root() {
        return root;
    }
}
