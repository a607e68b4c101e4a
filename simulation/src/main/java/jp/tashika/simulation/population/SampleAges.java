package jp.tashika.simulation.population;

import static jp.tashika.simulation.population.ExpectedAnswer.INVALID;
import static jp.tashika.simulation.population.ExpectedAnswer.IN_FORCE;
import static jp.tashika.simulation.population.ExpectedAnswer.SUPERSEDED;

import java.time.LocalDate;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.vocabulary.time.Age;

/** 年齢の見本。Preschool, 70, 75, and the ratios that go with them. */
final class SampleAges {

    private SampleAges() {}

    static void enterInto(SampleBook book) {
        children(book);
        elderlyShares(book);
        lateElderly(book);
        turning75(book);
    }

    private static void children(SampleBook book) {
        LocalDate today = book.today();
        LocalDate schoolYear = LocalDate.of(today.getYear() - (today.getMonthValue() < 4 ? 1 : 0), 4, 1);
        book.person("未就学　花子", "ミシュウガク　ハナコ")
                .aged(3)
                .female()
                .at(InsurerKind.UNION)
                .familyOf("未就学　太郎")
                .ask(IN_FORCE, "有効。未就学（未就学区分が付く）")
                .enter();
        book.person("早生　太郎", "ハヤウマレ　タロウ")
                .born(schoolYear.minusYears(6))
                .at(InsurerKind.UNION)
                .familyOf("早生　一郎")
                .ask(IN_FORCE, "有効。4月1日生まれはこの4月に就学（未就学区分は付かない）")
                .enter();
        book.person("遅生　太郎", "オソウマレ　タロウ")
                .born(schoolYear.minusYears(6).plusDays(1))
                .at(InsurerKind.UNION)
                .familyOf("遅生　一郎")
                .ask(IN_FORCE, "有効。4月2日生まれは次の4月に就学（未就学区分が付く）")
                .enter();
        book.person("新生　花子", "シンセイ　ハナコ")
                .born(today)
                .female()
                .withoutCard()
                .at(InsurerKind.UNION)
                .familyOf("新生　太郎")
                .ask(IN_FORCE, "有効。今日生まれた")
                .enter();
    }

    private static void elderlyShares(SampleBook book) {
        LocalDate today = book.today();
        elderlyShare(book, "高齢　太郎", CopaymentRatio.TWENTY, IncomeClass.GENERAL, "高齢受給者証2割");
        elderlyShare(book, "高齢　次郎", CopaymentRatio.THIRTY, IncomeClass.WORKING_LEVEL, "高齢受給者証3割（現役並み）");
        book.person("七十　太郎", "ナナジュウ　タロウ")
                .born(today.withDayOfMonth(1).minusYears(70).plusDays(1))
                .at(InsurerKind.TOWN)
                .ask(IN_FORCE, "有効。今月70歳（2日生まれ）。高齢受給者証は来月から")
                .enter();
        LocalDate firstOfMonth = today.withDayOfMonth(1).minusYears(70);
        book.person("朔日　太郎", "ツイタチ　タロウ")
                .born(firstOfMonth)
                .at(InsurerKind.TOWN)
                .certificate(new CertificateStatement.ElderlyShare(
                        CertificateYear.of(today).term(today.withDayOfMonth(1)),
                        new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.GENERAL)))
                .ask(IN_FORCE, "有効。今月1日に70歳（1日生まれ）。高齢受給者証は今月から")
                .enter();
    }

    private static void elderlyShare(
            SampleBook book, String name, CopaymentRatio ratio, IncomeClass income, String note) {
        book.person(name, "コウレイ　" + (ratio == CopaymentRatio.TWENTY ? "タロウ" : "ジロウ"))
                .aged(72)
                .at(InsurerKind.TOWN)
                .certificate(new CertificateStatement.ElderlyShare(
                        CertificateYear.of(book.today()).term(LocalDate.MIN), new StatedRatio(ratio, income)))
                .ask(IN_FORCE, "有効。" + note)
                .enter();
    }

    private static void lateElderly(SampleBook book) {
        late(book, "後期　一郎", "コウキ　イチロウ", new StatedRatio(CopaymentRatio.TEN, IncomeClass.GENERAL), "1割");
        late(book, "後期　二郎", "コウキ　ジロウ", new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.ABOVE_SET_INCOME), "2割");
        late(book, "後期　三郎", "コウキ　サブロウ", new StatedRatio(CopaymentRatio.THIRTY, IncomeClass.WORKING_LEVEL), "3割");
        book.person("障害　太郎", "ショウガイ　タロウ")
                .aged(67)
                .at(InsurerKind.LATE_ELDERLY)
                .ratio(new StatedRatio(CopaymentRatio.TEN, IncomeClass.LOW_II))
                .ask(IN_FORCE, "有効。障害認定を受けた65～74歳の後期高齢者")
                .enter();
        book.person("百歳　花子", "ヒャクサイ　ハナコ")
                .aged(100)
                .female()
                .at(InsurerKind.LATE_ELDERLY)
                .from(LocalDate.of(2008, 4, 1))
                .ratio(new StatedRatio(CopaymentRatio.TEN, IncomeClass.LOW_I))
                .ask(IN_FORCE, "有効。100歳。制度の始まった2008年4月1日に取得")
                .enter();
    }

    private static void late(SampleBook book, String name, String kana, StatedRatio ratio, String share) {
        book.person(name, kana)
                .aged(80)
                .at(InsurerKind.LATE_ELDERLY)
                .ratio(ratio)
                .ask(IN_FORCE, "有効。後期高齢者" + share + "（記号・枝番なし）")
                .enter();
    }

    /** The scheme changes on the birthday; for one born on 29 February, on 1 March. */
    private static void turning75(SampleBook book) {
        LocalDate today = book.today();
        StatedRatio ratio = new StatedRatio(CopaymentRatio.TEN, IncomeClass.GENERAL);
        LocalDate born = today.minusYears(75);
        LocalDate birthday = Age.lateElderlyFrom(born);
        book.person("到達　太郎", "トウタツ　タロウ")
                .born(born)
                .at(InsurerKind.TOWN)
                .lost(birthday, LossReason.OTHER_COVERAGE)
                .ask(SUPERSEDED, "無効（新しい資格あり）。今日75歳になり、国保は今日喪失")
                .and()
                .at(InsurerKind.LATE_ELDERLY)
                .from(birthday)
                .ratio(ratio)
                .ask(IN_FORCE, "有効。今日から後期高齢者")
                .enter();
        book.person("到達　花子", "トウタツ　ハナコ")
                .born(born.plusYears(4))
                .female()
                .at(InsurerKind.UNION)
                .familyOf("到達　次郎")
                .lost(today, LossReason.OTHER)
                .ask(INVALID, "無効。本人が今日75歳になり、被扶養者も今日喪失")
                .enter();
        LocalDate tomorrow = today.plusDays(1);
        book.person("前日　太郎", "ゼンジツ　タロウ")
                .born(tomorrow.minusYears(75))
                .at(InsurerKind.TOWN)
                .lost(Age.lateElderlyFrom(tomorrow.minusYears(75)), LossReason.OTHER_COVERAGE)
                .ask(IN_FORCE, "有効。明日75歳になる")
                .and()
                .at(InsurerKind.LATE_ELDERLY)
                .from(Age.lateElderlyFrom(tomorrow.minusYears(75)))
                .ratio(ratio)
                .ask(INVALID, "無効（資格取得前）。明日から後期高齢者")
                .enter();
    }
}
