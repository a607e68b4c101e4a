package jp.tashika.terminal.reception;

import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Correction;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 番号の読取り。Turns the typed numbers of a coverage into values, or adds what to correct. */
final class NumbersReading {

    private static final int TEXT_MAX = 20;

    private final TypedWords words;
    private final List<Correction> corrections;

    NumbersReading(TypedWords words, List<Correction> corrections) {
        this.words = words;
        this.corrections = corrections;
    }

    Optional<InsurerNumber> insurer() {
        String digits = TypedWords.closed(words.insurer()).replace("-", "");
        if (digits.isEmpty()) {
            return wrong(QueryReading.INSURER, "保険者番号", "入力してください。");
        }
        Optional<InsurerNumber> number = InsurerNumber.parse(digits);
        return number.isPresent()
                ? number
                : wrong(QueryReading.INSURER, "保険者番号", "6桁か8桁の数字にしてください（今は" + digits.length() + "文字です）。");
    }

    Optional<String> symbol() {
        String symbol = TypedWords.folded(words.symbol());
        return symbol.length() > TEXT_MAX ? tooLong(QueryReading.SYMBOL, "記号", symbol) : Optional.of(symbol);
    }

    Optional<String> number() {
        String number = TypedWords.folded(words.number());
        if (number.isEmpty()) {
            return wrong(QueryReading.NUMBER, "番号", "入力してください。");
        }
        return number.length() > TEXT_MAX ? tooLong(QueryReading.NUMBER, "番号", number) : Optional.of(number);
    }

    Optional<String> branch() {
        String branch = TypedWords.closed(words.branch());
        if (branch.isEmpty() || branch.matches("\\d\\d")) {
            return Optional.of(branch);
        }
        return branch.matches("\\d")
                ? Optional.of("0" + branch)
                : wrong(QueryReading.BRANCH, "枝番", "2桁の数字にしてください。書かれていなければ空のままにします。");
    }

    private <T> Optional<T> tooLong(String field, String label, String text) {
        return wrong(field, label, TEXT_MAX + "文字までです（今は" + text.length() + "文字です）。");
    }

    private <T> Optional<T> wrong(String field, String label, String message) {
        corrections.add(new Correction(field, label, message));
        return Optional.empty();
    }
}
