package jp.tashika.simulation.population;

import static jp.tashika.simulation.population.ExpectedAnswer.IN_FORCE;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CertificateStatement.CostCeiling;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Disease;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;

/** 証の見本。Each category of the ceiling, each kind of its certificate, and each designated disease. */
final class SampleCertificates {

    private SampleCertificates() {}

    static void enterInto(SampleBook book) {
        for (CeilingCategory category : CeilingCategory.values()) {
            ceiling(book, category);
        }
        meals(book);
        terms(book);
        diseases(book);
    }

    private static void ceiling(SampleBook book, CeilingCategory category) {
        StatedTerm term = thisYear(book);
        CostCeiling ceiling = new CostCeiling(term, kind(category), category, Optional.empty());
        String note = "有効。限度額の適用区分" + category + "（同意フラグ1で照会すると出る）";
        SampleDraft person = book.person("限度　" + japanese(category), "ゲンド　" + japanese(category));
        switch (category) {
            case A01, A02, A03, A04, A05, A06 ->
                person.aged(50)
                        .at(InsurerKind.UNION)
                        .certificate(ceiling)
                        .ask(IN_FORCE, note)
                        .enter();
            case B01, B02, B03, B04, B05, B06, B07, B08 ->
                person.aged(71)
                        .at(InsurerKind.TOWN)
                        .certificate(new CertificateStatement.ElderlyShare(term, share(category)))
                        .certificate(ceiling)
                        .ask(IN_FORCE, note)
                        .enter();
            case B09, B10 ->
                person.aged(82)
                        .at(InsurerKind.LATE_ELDERLY)
                        .ratio(
                                category == CeilingCategory.B09
                                        ? new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.ABOVE_SET_INCOME)
                                        : new StatedRatio(CopaymentRatio.TEN, IncomeClass.GENERAL))
                        .certificate(ceiling)
                        .ask(IN_FORCE, note)
                        .enter();
        }
    }

    private static CeilingKind kind(CeilingCategory category) {
        return switch (category) {
            case A05, A06, B05, B06, B07, B08 -> CeilingKind.CEILING_AND_MEALS;
            case A01, A02, A03, A04, B01, B02, B03, B04, B09, B10 -> CeilingKind.CEILING;
        };
    }

    private static StatedRatio share(CeilingCategory category) {
        return switch (category) {
            case B01, B02, B03 -> new StatedRatio(CopaymentRatio.THIRTY, IncomeClass.WORKING_LEVEL);
            case B05 -> new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.LOW_II);
            case B06, B07, B08 -> new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.LOW_I);
            default -> new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.GENERAL);
        };
    }

    private static String japanese(CeilingCategory category) {
        return switch (category) {
            case A01 -> "ア";
            case A02 -> "イ";
            case A03 -> "ウ";
            case A04 -> "エ";
            case A05 -> "オ";
            case A06 -> "オキョウカイ";
            case B01 -> "ゲンエキサン";
            case B02 -> "ゲンエキニ";
            case B03 -> "ゲンエキイチ";
            case B04 -> "イッパン";
            case B05 -> "テイショニ";
            case B06 -> "テイショイチ";
            case B07 -> "ロウフク";
            case B08 -> "キョウカイ";
            case B09 -> "イッパンニ";
            case B10 -> "イッパンイチ";
        };
    }

    private static void meals(SampleBook book) {
        book.person("減額　太郎", "ゲンガク　タロウ")
                .at(InsurerKind.UNION)
                .certificate(new CostCeiling(thisYear(book), CeilingKind.MEALS, CeilingCategory.A05, Optional.empty()))
                .ask(IN_FORCE, "有効。標準負担額減額認定証（証区分03）")
                .enter();
        book.person("長期　太郎", "チョウキ　タロウ")
                .at(InsurerKind.UNION)
                .certificate(new CostCeiling(
                        thisYear(book),
                        CeilingKind.CEILING_AND_MEALS,
                        CeilingCategory.A05,
                        Optional.of(book.today().withDayOfMonth(1))))
                .ask(IN_FORCE, "有効。長期入院該当年月日のある限度額適用・標準負担額減額認定証")
                .enter();
    }

    private static void terms(SampleBook book) {
        CertificateYear last = CertificateYear.of(book.today().minusYears(1));
        StatedTerm over = new StatedTerm(Optional.of(last.from()), last.from(), Optional.of(last.until()));
        book.person("証切　太郎", "ショウギレ　タロウ")
                .at(InsurerKind.UNION)
                .certificate(new CostCeiling(over, CeilingKind.CEILING, CeilingCategory.A03, Optional.empty()))
                .ask(IN_FORCE, "有効。限度額適用認定証は7月で期限切れ（同意しても出ない）")
                .enter();
    }

    private static void diseases(SampleBook book) {
        disease(book, "透析　太郎", "トウセキ　タロウ", Disease.DIALYSIS, 10_000);
        disease(book, "凝固　太郎", "ギョウコ　タロウ", Disease.HAEMOPHILIA, 10_000);
        disease(book, "製剤　太郎", "セイザイ　タロウ", Disease.HIV_BY_BLOOD_PRODUCTS, 10_000);
        book.person("透析　花子", "トウセキ　ハナコ")
                .female()
                .at(InsurerKind.UNION)
                .certificate(
                        new CostCeiling(thisYear(book), CeilingKind.CEILING, CeilingCategory.A01, Optional.empty()))
                .certificate(new CertificateStatement.DesignatedDisease(thisYear(book), Disease.DIALYSIS, 20_000))
                .ask(IN_FORCE, "有効。人工透析で区分ア（自己負担限度額2万円）。番号の照会では特定疾病は出ない")
                .enter();
    }

    private static void disease(SampleBook book, String name, String kana, Disease disease, int yen) {
        book.person(name, kana)
                .at(InsurerKind.UNION)
                .certificate(new CertificateStatement.DesignatedDisease(thisYear(book), disease, yen))
                .ask(IN_FORCE, "有効。特定疾病" + disease.code() + "。番号の照会では出ない")
                .enter();
    }

    private static StatedTerm thisYear(SampleBook book) {
        return CertificateYear.of(book.today()).term(LocalDate.MIN);
    }
}
