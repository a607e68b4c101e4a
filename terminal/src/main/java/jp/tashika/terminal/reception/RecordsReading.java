package jp.tashika.terminal.reception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.pages.component.Correction;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 閲覧の求めの読取り。Turns typed words into a wish for records, or says field by field what to correct. */
final class RecordsReading {

    static final String KIND = "kind";
    static final String MONTHS = "months";
    static final String SETTING = "setting";

    /** 期間の選択肢。Months back that can be chosen. */
    static final List<Integer> MONTHS_CHOICES = List.of(3, 12, 36);

    private RecordsReading() {}

    /** 読取結果。 */
    sealed interface Reading {

        /** 求められる。 */
        record Asked(RecordsWish wish) implements Reading {}

        /** 訂正が要る。Every correction at once, in the order of the form. */
        record Wrong(List<Correction> corrections) implements Reading {
            public Wrong {
                corrections = List.copyOf(corrections);
            }
        }
    }

    static Reading read(Map<String, String> typed) {
        List<Correction> corrections = new ArrayList<>();
        NumbersReading numbers = new NumbersReading(words(typed), corrections);
        Optional<InsurerNumber> insurer = numbers.insurer();
        Optional<String> symbol = numbers.symbol();
        Optional<String> number = numbers.number();
        Optional<String> branch = numbers.branch();
        Optional<RecordsWish.Kind> kind = kind(typed.getOrDefault(KIND, ""));
        Optional<Integer> months = months(typed.getOrDefault(MONTHS, ""));
        Optional<CareSetting> setting = setting(typed.getOrDefault(SETTING, ""));
        if (kind.isEmpty() || months.isEmpty() || setting.isEmpty()) {
            corrections.add(new Correction(KIND, "見る記録", "選び直してください。"));
        }
        return corrections.isEmpty()
                ? new Reading.Asked(new RecordsWish(
                        insurer.orElseThrow(),
                        new InsuredNumber(symbol, number.orElseThrow(), branch),
                        kind.orElseThrow(),
                        months.orElseThrow(),
                        setting.orElseThrow()))
                : new Reading.Wrong(corrections);
    }

    static TypedWords words(Map<String, String> typed) {
        return new TypedWords(
                typed.getOrDefault(QueryReading.INSURER, ""),
                typed.getOrDefault(QueryReading.SYMBOL, ""),
                typed.getOrDefault(QueryReading.NUMBER, ""),
                typed.getOrDefault(QueryReading.BRANCH, ""),
                "",
                "",
                false);
    }

    private static Optional<RecordsWish.Kind> kind(String typed) {
        return Arrays.stream(RecordsWish.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst();
    }

    private static Optional<Integer> months(String typed) {
        return MONTHS_CHOICES.stream()
                .filter(months -> String.valueOf(months).equals(typed))
                .findFirst();
    }

    /** An emergency is no matter of this page: it needs no consent, but a reason. */
    private static Optional<CareSetting> setting(String typed) {
        return CareSetting.parse(typed).filter(setting -> setting != CareSetting.EMERGENCY);
    }
}
