package jp.tashika.sheet.drug;

import java.util.Optional;

/** 使用区分の言葉。What 診療識別 says of how a drug was used, and of what its amounts count. */
enum UseWords {
    /** 内服。A day's amount, so many days. */
    ORAL("内服", "1日量 ", "日分"),
    /** 屯服。A dose, so many doses. */
    AS_NEEDED("屯服", "1回量 ", "回分"),
    /** 外用。All that was handed out. */
    EXTERNAL("外用", "総量 ", ""),
    /** 注射。 */
    INJECTION("注射", "", "回"),
    /** 在宅。 */
    AT_HOME("在宅", "", "回"),
    /** 処置・手術・検査等。 */
    PROCEDURE("処置等", "", "回"),
    /** 不明。Nothing is known, so nothing is claimed. */
    UNKNOWN("", "", "");

    private final String words;
    private final String amountOf;
    private final String counted;

    UseWords(String words, String amountOf, String counted) {
        this.words = words;
        this.amountOf = amountOf;
        this.counted = counted;
    }

    // spec| receipts 11.1: 使用区分 by 診療識別
    static UseWords of(Optional<String> section) {
        return switch (section.orElse("")) {
            case "14" -> AT_HOME;
            case "21" -> ORAL;
            case "22" -> AS_NEEDED;
            case "23" -> EXTERNAL;
            case "31", "32", "33" -> INJECTION;
            case "40", "50", "54", "60", "70", "80" -> PROCEDURE;
            default -> UNKNOWN;
        };
    }

    String words() {
        return words;
    }

    String amount(String amount) {
        return amountOf + amount;
    }

    String count(int times) {
        return counted.isEmpty() ? "×" + times : times + counted;
    }
}
