package jp.tashika.format.claim.master;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** マスターの種類。The six masters that claims need. */
public enum MasterKind {
    /** 医薬品。Drugs. */
    DRUG("Y", 42),
    /** 診療行為。Acts. */
    ACT("S", 150),
    /** 傷病名。Diseases. */
    DISEASE("B", 46),
    /** 特定器材。Materials. */
    MATERIAL("T", 38),
    /** コメント。Remarks. */
    COMMENT("C", 30),
    /** 修飾語。Words that modify diseases. */
    MODIFIER("Z", 19);

    private final String letter;
    private final int columns;

    MasterKind(String letter, int columns) {
        this.letter = letter;
        this.columns = columns;
    }

    /** マスター種別。The letter in column 1 of each row. */
    public String letter() {
        return letter;
    }

    /** 項目数。How many columns the edition of 2026 has; older ones have fewer. */
    public int columns() {
        return columns;
    }

    /** The kind of a file by the first letter of its name, such as {@code y_ALL20260601.csv}. */
    public static Optional<MasterKind> ofFileName(String fileName) {
        String name = fileName.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> name.startsWith(kind.letter + "_"))
                .findFirst();
    }
}
