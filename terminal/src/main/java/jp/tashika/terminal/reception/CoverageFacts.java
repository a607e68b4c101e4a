package jp.tashika.terminal.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Coded;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.CopaymentRatio;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.pages.component.Facts;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.time.Age;

/** 資格の内容。The facts of one coverage, in the words of a card. */
final class CoverageFacts {

    private CoverageFacts() {}

    /** @param asked what the desk asked for; a certificate it wanted to see is named even when there is none */
    static List<Facts> of(ConfirmedCoverage coverage, EligibilityQuery asked, LocalDate day) {
        return Stream.of(person(coverage, day), certificates(coverage, asked), coverage(coverage))
                .filter(facts -> !facts.isEmpty())
                .toList();
    }

    /** 照会した内容。What was asked, as it was understood, for the desk to compare with the card. */
    static Facts asked(EligibilityQuery query, LocalDate day) {
        return new Facts.Draft("照会した内容")
                .add("保険者番号", query.insurer().printed())
                .add("記号", query.insured().symbol().orElse("（なし）"))
                .add("番号", query.insured().number())
                .add("枝番", query.insured().branch().orElse("（なし）"))
                .add("生年月日", TypedDate.written(query.birthdate()))
                .add("資格を確認する日", TypedDate.written(day))
                .done();
    }

    private static Facts person(ConfirmedCoverage coverage, LocalDate day) {
        ConfirmedCoverage.Person person = coverage.person();
        Ratio ratio = ratio(coverage, day);
        return new Facts.Draft("本人と負担割合")
                .addKey(
                        "氏名",
                        person.name(),
                        person.otherName().map(other -> "通称等: " + other).orElse(""))
                .add("フリガナ", person.kana().map(Kana::toFullWidth).orElse(""))
                .addKey("負担割合", ratio.share(), ratio.note())
                .add("生年月日", TypedDate.written(person.birthdate()), Age.years(person.birthdate(), day) + "歳")
                .add("性別", label(person.sexOnBack().or(() -> Optional.of(person.sex()))))
                .add("本人・家族", label(coverage.relation()))
                .add(
                        "世帯主・被保険者",
                        person.insuredName()
                                .filter(name -> !name.equals(person.name()))
                                .orElse(""))
                .add("郵便番号", person.postNumber().orElse(""))
                .add("住所", person.address().orElse(""))
                .done();
    }

    private static Facts coverage(ConfirmedCoverage coverage) {
        ConfirmedCoverage.Term term = coverage.term();
        return new Facts.Draft("資格")
                .add(
                        "保険者",
                        coverage.insurerName(),
                        coverage.insurer().map(InsurerNumber::printed).orElse(""))
                .add("記号", coverage.insured().flatMap(InsuredNumber::symbol).orElse(""))
                .add("番号", coverage.insured().map(InsuredNumber::number).orElse(""))
                .add("枝番", coverage.insured().flatMap(InsuredNumber::branch).orElse(""))
                .add("区分", label(Optional.of(coverage.cardClass())))
                .add("資格取得日", written(term.acquiredOn()))
                .add("資格喪失日", written(term.lostOn()), label(term.reasonOfLoss()))
                .add("証の有効期間", period(term.validFrom(), term.validUntil()))
                .add("照会番号", coverage.facilityPart().handle().orElse(""))
                .done();
    }

    private static Facts certificates(ConfirmedCoverage coverage, EligibilityQuery asked) {
        Facts.Draft draft = new Facts.Draft("証");
        coverage.elderlyShare()
                .ifPresent(elderly -> draft.add(
                                "高齢受給者証",
                                elderly.ratio().map(CoverageFacts::share).orElse("あり"))
                        .add("　有効期間", period(elderly.validFrom(), elderly.validUntil())));
        coverage.ceiling()
                .certificate()
                .ifPresent(ceiling -> draft.add(
                                label(ceiling.certificate()).isBlank() ? "限度額適用認定証" : label(ceiling.certificate()),
                                "適用区分 " + label(ceiling.category()))
                        .add("　有効期間", period(ceiling.validFrom(), ceiling.validUntil()))
                        .add("　長期入院該当日", written(ceiling.longTermDate())));
        coverage.diseases()
                .certificates()
                .forEach(disease -> draft.add("特定疾病療養受療証", label(disease.category()))
                        .add("　有効期間", period(disease.validFrom(), disease.validUntil()))
                        .add(
                                "　自己負担限度額",
                                disease.selfPayYen()
                                        .map(yen -> "月 " + yen + " 円")
                                        .orElse("")));
        if (asked.ceilingConsent() == CeilingConsent.GIVEN
                && coverage.ceiling().certificate().isEmpty()) {
            // spec| LIM-016: paper is still brought
            draft.add("限度額適用認定証", "登録がありません", "紙の認定証があれば、それを確認してください。なければ保険者への申請が要ることがあります。");
        }
        return draft.done();
    }

    private static Ratio ratio(ConfirmedCoverage coverage, LocalDate day) {
        Optional<CopaymentRatio> stated = coverage.lateElderlyRatio()
                .or(() -> coverage.elderlyShare().flatMap(ConfirmedCoverage.ElderlyShare::ratio));
        if (stated.isPresent()) {
            return new Ratio(share(stated.get()), "");
        }
        if (coverage.cardClass() == CardClass.SPECIAL_CARE_EXPENSE) {
            return new Ratio("10割", "特別療養費の対象です。窓口ではいったん全額を支払います");
        }
        if (coverage.cardClass() == CardClass.MEDICAL_ASSISTANCE) {
            return new Ratio("", "");
        }
        LocalDate birthdate = coverage.person().birthdate();
        if (coverage.preschool().isPresent() || Age.isPreschool(birthdate, day)) {
            return new Ratio("2割", "未就学");
        }
        return day.isBefore(Age.elderlyShareFrom(birthdate))
                ? new Ratio("3割", "70歳未満")
                : new Ratio("分かりません", "高齢受給者証の提示を求めてください");
    }

    private record Ratio(String share, String note) {}

    private static String share(CopaymentRatio ratio) {
        return ratio.percent() % 10 == 0 ? ratio.percent() / 10 + "割" : ratio.percent() + "％";
    }

    private static String period(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        return written(from) + " から "
                + until.map(TypedDate::written).map(text -> text + " まで").orElse("");
    }

    private static String written(Optional<LocalDate> date) {
        return date.map(TypedDate::written).orElse("");
    }

    static String label(Optional<? extends Coded> value) {
        return value.map(Coded::label).orElse("");
    }
}
