package jp.tashika.terminal.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.pages.component.Correction;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 照会の読取り。Turns typed words into a query, or says field by field what to correct. */
final class QueryReading {

    static final String INSURER = "insurer";
    static final String SYMBOL = "symbol";
    static final String NUMBER = "number";
    static final String BRANCH = "branch";
    static final String BIRTHDATE = "birthdate";
    static final String DAY = "day";

    private static final int YEARS_OF_LIFE_MAX = 130;
    private static final int YEARS_BACK_MAX = 10;

    private final TypedWords words;
    private final LocalDate today;
    private final List<Correction> corrections = new ArrayList<>();

    private QueryReading(TypedWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** 読取結果。 */
    sealed interface Reading {

        /** 照会できる。 */
        record Asked(EligibilityQuery query, LocalDate day) implements Reading {}

        /** 訂正が要る。Every correction at once, in the order of the form. */
        record Wrong(List<Correction> corrections) implements Reading {
            public Wrong {
                corrections = List.copyOf(corrections);
            }
        }
    }

    static Reading read(TypedWords words, LocalDate today) {
        return new QueryReading(words, today).read();
    }

    private Reading read() {
        NumbersReading numbers = new NumbersReading(words, corrections);
        Optional<InsurerNumber> insurer = numbers.insurer();
        Optional<String> symbol = numbers.symbol();
        Optional<String> number = numbers.number();
        Optional<String> branch = numbers.branch();
        Optional<LocalDate> birthdate = birthdate();
        Optional<LocalDate> day = day();
        if (!corrections.isEmpty() || insurer.isEmpty() || number.isEmpty() || birthdate.isEmpty() || day.isEmpty()) {
            return new Reading.Wrong(corrections);
        }
        CeilingConsent consent = words.ceilingConsent() ? CeilingConsent.GIVEN : CeilingConsent.WITHHELD;
        return new Reading.Asked(
                new EligibilityQuery(
                        insurer.get(),
                        new InsuredNumber(symbol, number.get(), branch),
                        birthdate.get(),
                        consent,
                        Optional.empty()),
                day.get());
    }

    private Optional<LocalDate> birthdate() {
        if (TypedWords.closed(words.birthdate()).isEmpty()) {
            return wrong(BIRTHDATE, "生年月日", "入力してください。");
        }
        Optional<LocalDate> date = TypedDate.parse(words.birthdate());
        if (date.isEmpty()) {
            return wrong(BIRTHDATE, "生年月日", "日付として読めません。1960/1/5 や S35.1.5 のように入力してください。");
        }
        if (date.get().isAfter(today)) {
            return wrong(BIRTHDATE, "生年月日", "今日より後の日付です。");
        }
        return date.get().isBefore(today.minusYears(YEARS_OF_LIFE_MAX))
                ? wrong(BIRTHDATE, "生年月日", YEARS_OF_LIFE_MAX + "年より前の日付です。")
                : date;
    }

    private Optional<LocalDate> day() {
        if (TypedWords.closed(words.day()).isEmpty()) {
            return Optional.of(today);
        }
        Optional<LocalDate> day = TypedDate.parse(words.day());
        if (day.isEmpty()) {
            return wrong(DAY, "資格を確認する日", "日付として読めません。2026/4/1 のように入力するか、空のままにしてください。");
        }
        boolean isNear = !day.get().isBefore(today.minusYears(YEARS_BACK_MAX))
                && !day.get().isAfter(today.plusYears(1));
        return isNear ? day : wrong(DAY, "資格を確認する日", YEARS_BACK_MAX + "年前から1年後までの日にしてください。");
    }

    private <T> Optional<T> wrong(String field, String label, String message) {
        corrections.add(new Correction(field, label, message));
        return Optional.empty();
    }
}
