package jp.tashika.sheet.drug;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.tashika.format.oqs.record.CareDay;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.TreatmentLine;
import jp.tashika.sheet.heading.Absence;
import jp.tashika.sheet.heading.Wanted;
import jp.tashika.sheet.heading.Written;

/** 診療行為の並べ方。Puts treatments and surgery of all facilities in two tables, newest first. */
final class Acts {

    private static final String TREATMENTS = "診療情報";
    private static final String SURGERIES = "手術情報";

    private final List<Act> acts;
    private final LocalDate today;

    private Acts(List<Act> acts, LocalDate today) {
        this.acts = acts;
        this.today = today;
    }

    private record Act(CareMonth month, CareDay day, TreatmentLine line) {

        LocalDate since() {
            return day.date().orElse(month.month().atDay(1));
        }

        boolean isSurgery() {
            return line.section().filter("50"::equals).isPresent();
        }
    }

    static Acts of(DrugsResult result, LocalDate today) {
        List<Act> acts = result.months().stream()
                .flatMap(month -> month.days().stream()
                        .flatMap(day -> day.treatments().stream().map(line -> new Act(month, day, line))))
                .sorted(Comparator.comparing(Act::since).reversed())
                .toList();
        return new Acts(acts, today);
    }

    ActTable treatments(Wanted wanted) {
        return table(TREATMENTS, wanted, Predicate.not(Act::isSurgery));
    }

    ActTable surgeries(Wanted wanted) {
        return table(SURGERIES, wanted, Act::isSurgery);
    }

    /** What the result has is shown; what it lacks is explained. */
    private ActTable table(String title, Wanted wanted, Predicate<Act> kind) {
        List<ActTable.Row> rows = acts.stream().filter(kind).map(this::row).toList();
        return new ActTable(title, rows, rows.isEmpty() ? Optional.of(absence(title, wanted)) : Optional.empty());
    }

    private static Absence absence(String title, Wanted wanted) {
        return switch (wanted) {
            case SHOWN -> Absence.nothingRegistered("この期間の" + title, "レセプトのない診療は登録されません。");
            case NOT_ASKED -> Absence.notAsked(title);
            case WITHHELD -> Absence.withheld(title);
        };
    }

    private ActTable.Row row(Act act) {
        return new ActTable.Row(
                act.day()
                        .date()
                        .map(Written::day)
                        .orElseGet(() -> Written.month(act.month().month()) + "（日の記載なし）"),
                act.day()
                        .date()
                        .map(date -> Written.age(date, today))
                        .orElseGet(() -> Written.age(act.month().month(), YearMonth.from(today))),
                act.line().name(),
                heading(act.line().section()),
                count(act.line()),
                FacilityWords.name(act.month().facility()),
                act.month().facility().isOwn(),
                FacilityWords.isInpatient(act.month()) ? "入院" : "外来",
                FacilityWords.source(act.month()));
    }

    private static String heading(Optional<String> section) {
        return switch (section.orElse("")) {
            case "11" -> "初診";
            case "12" -> "再診";
            case "13" -> "医学管理";
            case "14" -> "在宅";
            case "40" -> "処置";
            case "50" -> "手術";
            case "54" -> "麻酔";
            case "60" -> "検査・病理";
            case "70" -> "画像診断";
            case "80" -> "その他";
            default -> "";
        };
    }

    private static String count(TreatmentLine line) {
        String amount = line.quantity()
                .map(quantity -> Written.amount(quantity) + line.unit().orElse(""))
                .orElse("");
        String times =
                line.times().filter(many -> many != 1).map(many -> many + "回").orElse("");
        return amount.isEmpty() || times.isEmpty() ? amount + times : amount + "　" + times;
    }
}
