package jp.tashika.format.claim.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** レセプトの種類。The four kinds of claims that are sent as files. */
public enum ClaimKind {
    /** 医科。Hospitals and medical clinics. */
    MEDICAL("RECEIPTC", "UKE"),
    /** DPC。Hospitals that are paid by diagnosis group. */
    DPC("RECEIPTD", "UKE"),
    /** 歯科。Dental clinics. */
    DENTAL("RECEIPTS", "UKE"),
    /** 調剤。Pharmacies. */
    DISPENSING("RECEIPTY", "CYO");

    private final String stem;
    private final String extension;

    ClaimKind(String stem, String extension) {
        this.stem = stem;
        this.extension = extension;
    }

    /** ファイル名。What a facility calls the file it sends, such as {@code RECEIPTC.UKE}. */
    public String fileName() {
        return stem + "." + extension;
    }

    /**
     * The kind whose files have this name, in any case; those that come back to a facility (.HEN, .SAH) keep the stem.
     *
     * @param fileName without folders
     */
    public static Optional<ClaimKind> ofFileName(String fileName) {
        String name = fileName.toUpperCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return Arrays.stream(values()).filter(kind -> kind.stem.equals(stem)).findFirst();
    }
}
