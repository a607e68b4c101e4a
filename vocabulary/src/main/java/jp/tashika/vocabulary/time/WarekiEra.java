package jp.tashika.vocabulary.time;

import java.time.chrono.JapaneseEra;
import java.util.Arrays;
import java.util.Optional;

/** 元号。The eras a living document can carry, with the codes of receipts. */
public enum WarekiEra {
    /** 明治。From 1868-01-25; dates are read from 1873. */
    MEIJI("1", "M", "明治", JapaneseEra.MEIJI),
    /** 大正。From 1912-07-30. */
    TAISHO("2", "T", "大正", JapaneseEra.TAISHO),
    /** 昭和。From 1926-12-25. */
    SHOWA("3", "S", "昭和", JapaneseEra.SHOWA),
    /** 平成。From 1989-01-08. */
    HEISEI("4", "H", "平成", JapaneseEra.HEISEI),
    /** 令和。From 2019-05-01. */
    REIWA("5", "R", "令和", JapaneseEra.REIWA);

    private final String code;
    private final String letter;
    private final String kanji;
    private final JapaneseEra era;

    WarekiEra(String code, String letter, String kanji, JapaneseEra era) {
        this.code = code;
        this.letter = letter;
        this.kanji = kanji;
        this.era = era;
    }

    /** The era of a receipt code (1 to 5), a letter (M to R), one kanji or two; empty for anything else. */
    public static Optional<WarekiEra> parse(String text) {
        return Arrays.stream(values())
                .filter(era -> text.equals(era.code)
                        || text.equals(era.letter)
                        || text.equals(era.kanji)
                        || text.equals(era.kanji.substring(0, 1)))
                .findFirst();
    }

    static WarekiEra of(JapaneseEra era) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.era.equals(era))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an era this table does not know: " + era));
    }

    /** 元号コード。As receipts write it. */
    public String code() {
        return code;
    }

    public String kanji() {
        return kanji;
    }

    JapaneseEra era() {
        return era;
    }
}
