package jp.tashika.terminal.staff;

import java.util.Arrays;
import java.util.Optional;

/** 職種。What somebody of the facility is, by which it is decided what they may see. */
public enum Profession {
    /** 医師。 */
    PHYSICIAN("医師", true),
    /** 歯科医師。 */
    DENTIST("歯科医師", true),
    /** 薬剤師。 */
    PHARMACIST("薬剤師", true),
    /** その他の有資格者。Whom the facility has let look beside them, such as a nurse. */
    QUALIFIED("有資格者", true),
    /** 事務。Never sees records. */
    CLERK("事務", false);

    private final String label;
    private final boolean mayViewRecords;

    Profession(String label, boolean mayViewRecords) {
        this.label = label;
        this.mayViewRecords = mayViewRecords;
    }

    public String label() {
        return label;
    }

    // spec| domain rules 9: drugs and checkups are for doctors, dentists, pharmacists and the like
    public boolean mayViewRecords() {
        return mayViewRecords;
    }

    static Optional<Profession> labelled(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
