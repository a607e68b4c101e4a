package jp.tashika.format.checkup.document;

import java.util.List;
import java.util.Optional;

/**
 * 種別。Who sends an archive to whom (OID suffix .1101).
 *
 * @param number 1 to {@value #MAX}; those from 12 on have no published meaning
 */
public record ExchangeKind(int number) {

    public static final int MAX = 20;

    private static final List<String> LABELS = List.of(
            "健診・指導機関から代行機関",
            "代行機関から健診・指導機関",
            "代行機関から保険者",
            "保険者から代行機関（未決済）",
            "保険者から代行機関（決済済）",
            "健診・指導機関から保険者",
            "保険者から健診・指導機関",
            "保険者から保険者",
            "その他",
            "保険者から国（支払基金）",
            "代行機関から保険者（確認依頼）");

    public ExchangeKind {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("1 to " + MAX + " expected: " + number);
        }
    }

    /** 表示名。What the number means. */
    public String label() {
        return number <= LABELS.size() ? LABELS.get(number - 1) : "未公表";
    }

    /** Reads 1 to {@value #MAX}, without leading zeros. */
    public static Optional<ExchangeKind> parse(String text) {
        if (!Plain.isDigits(text, text.length()) || text.isEmpty() || text.length() > 2 || text.charAt(0) == '0') {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text))
                .filter(number -> number <= MAX)
                .map(ExchangeKind::new);
    }
}
