package jp.tashika.simulation.population;

import static jp.tashika.simulation.population.ExpectedAnswer.INVALID;
import static jp.tashika.simulation.population.ExpectedAnswer.IN_FORCE;
import static jp.tashika.simulation.population.ExpectedAnswer.NOTHING_FITS;
import static jp.tashika.simulation.population.ExpectedAnswer.SEVERAL_FIT;
import static jp.tashika.simulation.population.ExpectedAnswer.SUPERSEDED;
import static jp.tashika.simulation.population.ExpectedAnswer.WITHHELD;

import java.time.LocalDate;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.LossReason;

/** 表示パターンの見本。In force, lost with and without a successor, not begun, expired, withheld, unknown, several. */
final class SamplePatterns {

    private SamplePatterns() {}

    static void enterInto(SampleBook book) {
        inForce(book);
        lost(book);
        onTheDay(book);
        notInUse(book);
        unknownOrSeveral(book);
        classifications(book);
        spellings(book);
    }

    private static void inForce(SampleBook book) {
        book.person("試験　太郎", "シケン　タロウ")
                .at(InsurerKind.UNION)
                .ask(IN_FORCE, "有効。健康保険組合の本人")
                .enter();
        book.person("試験　花子", "シケン　ハナコ")
                .female()
                .at(InsurerKind.UNION)
                .numbered("6001", "600010", "01")
                .familyOf("試験　一郎")
                .ask(IN_FORCE, "有効。家族（枝番01）")
                .enter();
        book.person("協会　太郎", "キョウカイ　タロウ")
                .at(InsurerKind.ASSOCIATION)
                .numbered("48010203", "600020", "00")
                .ask(IN_FORCE, "有効。協会けんぽ（8桁の記号）")
                .enter();
        book.person("国保　太郎", "コクホ　タロウ")
                .at(InsurerKind.TOWN)
                .ask(IN_FORCE, "有効。市町村国保（6桁の保険者番号）")
                .enter();
        book.person("組合　花子", "クミアイ　ハナコ")
                .female()
                .at(InsurerKind.NATIONAL_UNION)
                .ask(IN_FORCE, "有効。国保組合（6桁、3桁目が3）")
                .enter();
        book.person("共済　太郎", "キョウサイ　タロウ")
                .at(InsurerKind.LOCAL_MUTUAL)
                .numbered("公架", "６０００３０", "00")
                .ask(IN_FORCE, "有効。共済組合（漢字の記号、全角の番号）")
                .enter();
        book.person("枝番　太郎", "エダバン　タロウ")
                .at(InsurerKind.UNION)
                .withoutBranch()
                .ask(IN_FORCE, "有効。枝番のない古い証")
                .enter();
        book.person("船員　太郎", "センイン　タロウ")
                .at(InsurerKind.SEAMEN)
                .ask(IN_FORCE, "有効。船員保険")
                .enter();
    }

    private static void lost(SampleBook book) {
        LocalDate today = book.today();
        book.person("喪失　太郎", "ソウシツ　タロウ")
                .at(InsurerKind.UNION)
                .lost(today.minusDays(30), LossReason.OTHER)
                .ask(INVALID, "無効。喪失し、新しい資格はまだ登録されていない")
                .enter();
        book.person("転職　太郎", "テンショク　タロウ")
                .at(InsurerKind.UNION)
                .lost(today.minusDays(40), LossReason.OTHER_COVERAGE)
                .ask(SUPERSEDED, "無効（新しい資格あり）。前の保険の番号。新しい資格の内容は出ない")
                .and()
                .at(InsurerKind.ASSOCIATION)
                .from(today.minusDays(40))
                .ask(IN_FORCE, "有効。転職後の新しい番号")
                .enter();
        book.person("転職　二郎", "テンショク　ジロウ")
                .at(InsurerKind.UNION)
                .from(today.minusYears(5))
                .lost(today.minusYears(2), LossReason.OTHER_COVERAGE)
                .ask(SUPERSEDED, "無効（新しい資格あり）。二つ前の保険")
                .and()
                .at(InsurerKind.TOWN)
                .from(today.minusYears(2))
                .lost(today.minusYears(1), LossReason.OTHER_COVERAGE)
                .ask(SUPERSEDED, "無効（新しい資格あり）。一つ前の保険")
                .and()
                .at(InsurerKind.LOCAL_MUTUAL)
                .from(today.minusYears(1))
                .ask(IN_FORCE, "有効。今の保険")
                .enter();
        book.person("空白　太郎", "クウハク　タロウ")
                .at(InsurerKind.UNION)
                .from(today.minusYears(3))
                .lost(today.minusYears(1), LossReason.OTHER_COVERAGE)
                .ask(INVALID, "無効。次の資格も喪失していて、今はどの資格もない")
                .and()
                .at(InsurerKind.TOWN)
                .from(today.minusYears(1))
                .lost(today.minusDays(10), LossReason.OTHER)
                .ask(INVALID, "無効。最後の資格も喪失した")
                .enter();
        book.person("生保　太郎", "セイホ　タロウ")
                .at(InsurerKind.TOWN)
                .lost(today.minusDays(15), LossReason.PUBLIC_ASSISTANCE)
                .ask(INVALID, "無効。生活保護の受給開始による喪失（事由02）")
                .enter();
        book.person("死亡　太郎", "シボウ　タロウ")
                .aged(68)
                .withoutCard()
                .at(InsurerKind.TOWN)
                .lost(today.minusDays(5), LossReason.DEATH)
                .ask(INVALID, "無効。死亡による喪失（事由01）")
                .enter();
    }

    private static void onTheDay(SampleBook book) {
        LocalDate today = book.today();
        book.person("取得　太郎", "シュトク　タロウ")
                .at(InsurerKind.UNION)
                .from(today)
                .ask(IN_FORCE, "有効。今日が資格取得日")
                .enter();
        book.person("最終　太郎", "サイシュウ　タロウ")
                .at(InsurerKind.UNION)
                .lost(today.plusDays(1), LossReason.OTHER)
                .ask(IN_FORCE, "有効。明日が資格喪失日なので、今日が最後の日")
                .enter();
        book.person("当日　太郎", "トウジツ　タロウ")
                .at(InsurerKind.UNION)
                .lost(today, LossReason.OTHER)
                .ask(INVALID, "無効。今日が資格喪失日")
                .enter();
        book.person("予定　太郎", "ヨテイ　タロウ")
                .at(InsurerKind.UNION)
                .lost(today.plusDays(20), LossReason.OTHER_COVERAGE)
                .ask(IN_FORCE, "有効。20日後の喪失が登録済み")
                .and()
                .at(InsurerKind.ASSOCIATION)
                .from(today.plusDays(20))
                .ask(INVALID, "無効（資格取得前）。20日後に始まる")
                .enter();
        book.person("未来　太郎", "ミライ　タロウ")
                .at(InsurerKind.TOWN)
                .from(today.plusDays(14))
                .ask(INVALID, "無効（資格取得前）。14日後に始まり、今の資格はない")
                .enter();
    }

    private static void notInUse(SampleBook book) {
        LocalDate today = book.today();
        book.person("期限　太郎", "キゲン　タロウ")
                .at(InsurerKind.TOWN)
                .cardUntil(today.minusDays(1))
                .ask(INVALID, "無効。証の有効期限が昨日で切れた")
                .enter();
        book.person("期限　花子", "キゲン　ハナコ")
                .female()
                .at(InsurerKind.TOWN)
                .cardUntil(today)
                .ask(IN_FORCE, "有効。証の有効期限は今日まで")
                .enter();
        book.person("停止　太郎", "テイシ　タロウ")
                .at(InsurerKind.TOWN)
                .withheld()
                .ask(WITHHELD, "エラー。保険者が登録内容を確認しているため閲覧停止")
                .enter();
        book.person("停止　花子", "テイシ　ハナコ")
                .female()
                .at(InsurerKind.UNION)
                .lost(today.minusDays(25), LossReason.OTHER_COVERAGE)
                .ask(INVALID, "無効。新しい資格は閲覧停止なので、あるとは言わない")
                .and()
                .at(InsurerKind.TOWN)
                .from(today.minusDays(25))
                .withheld()
                .ask(WITHHELD, "エラー。新しい資格が閲覧停止")
                .enter();
    }

    private static void unknownOrSeveral(SampleBook book) {
        FictionalInsurer union = book.insurer(InsurerKind.UNION);
        book.ask(union, "7999", "799999", "00", LocalDate.of(1990, 1, 1), NOTHING_FITS, "該当資格なし。どこにも登録されていない番号");
        book.person("生年　太郎", "セイネン　タロウ")
                .born(LocalDate.of(1985, 7, 7))
                .at(union)
                .ask(IN_FORCE, "有効。次の行と同じ番号で、正しい生年月日")
                .askBorn(LocalDate.of(1985, 7, 8), NOTHING_FITS, "該当資格なし。生年月日が1日違う")
                .enter();
        LocalDate born = book.today().minusYears(8).minusDays(30);
        book.person("双子　一郎", "フタゴ　イチロウ")
                .born(born)
                .at(union)
                .numbered("7001", "700110", "02")
                .familyOf("双子　太郎")
                .ask(IN_FORCE, "有効。双子の兄（枝番02）")
                .askAs("7001", "700110", "", SEVERAL_FIT, "複数該当。双子で枝番を付けていない")
                .askAs("7001", "700110", "09", NOTHING_FITS, "該当資格なし。枝番が違う")
                .enter();
        book.person("双子　二郎", "フタゴ　ジロウ")
                .born(born)
                .at(union)
                .numbered("7001", "700110", "03")
                .familyOf("双子　太郎")
                .ask(IN_FORCE, "有効。双子の弟（枝番03）")
                .enter();
        book.person("双子　太郎", "フタゴ　タロウ")
                .aged(38)
                .at(union)
                .numbered("7001", "700110", "01")
                .ask(IN_FORCE, "有効。双子の父（枝番01）")
                .askAs("7001", "700110", "", IN_FORCE, "有効。枝番がなくても生年月日で一人に決まる")
                .enter();
    }

    private static void classifications(SampleBook book) {
        book.person("退職　太郎", "タイショク　タロウ")
                .aged(63)
                .at(InsurerKind.TOWN)
                .classified(CardClassification.RETIRED)
                .ask(IN_FORCE, "有効。被保険者証区分02（退職）")
                .enter();
        book.person("短期　太郎", "タンキ　タロウ")
                .at(InsurerKind.TOWN)
                .classified(CardClassification.SHORT_TERM)
                .cardUntil(book.today().plusMonths(2))
                .ask(IN_FORCE, "有効。被保険者証区分03（短期）。2か月後に期限")
                .enter();
        book.person("短退　太郎", "タンタイ　タロウ")
                .aged(62)
                .at(InsurerKind.TOWN)
                .classified(CardClassification.SHORT_TERM_RETIRED)
                .cardUntil(book.today().plusMonths(2))
                .ask(IN_FORCE, "有効。被保険者証区分04（短期・退職）")
                .enter();
        book.person("特別　太郎", "トクベツ　タロウ")
                .at(InsurerKind.TOWN)
                .classified(CardClassification.SPECIAL_MEDICAL_EXPENSES)
                .ask(IN_FORCE, "有効。被保険者証区分05（特別療養費。窓口では10割）")
                .enter();
        book.person("特例　太郎", "トクレイ　タロウ")
                .aged(66)
                .at(InsurerKind.RETIRED)
                .classified(CardClassification.SPECIAL_RETIRED)
                .ask(IN_FORCE, "有効。被保険者証区分06（特例退職）")
                .enter();
        book.person("自衛　太郎", "ジエイ　タロウ")
                .aged(30)
                .at(InsurerKind.SELF_DEFENCE)
                .classified(CardClassification.SELF_DEFENSE_FORCES)
                .ask(IN_FORCE, "有効。被保険者証区分07（自衛官診療証）")
                .enter();
    }

    private static void spellings(SampleBook book) {
        book.person("全角　太郎", "ゼンカク　タロウ")
                .at(InsurerKind.UNION)
                .numbered("千・１", "７１００１０", "00")
                .ask(IN_FORCE, "有効。登録どおり全角")
                .askAs("千･1", "710010", "00", IN_FORCE, "有効。半角で照会しても同じ")
                .enter();
        book.person("記号　太郎", "キゴウ　タロウ")
                .at(InsurerKind.UNION)
                .numbered("12-34", "710020", "00")
                .ask(IN_FORCE, "有効。ハイフンのある記号")
                .askAs("１２－３４", "７１００２０", "00", IN_FORCE, "有効。全角のハイフンで照会しても同じ")
                .enter();
        book.person("零付　太郎", "レイツキ　タロウ")
                .at(InsurerKind.UNION)
                .numbered("0710", "0007100300", "00")
                .ask(IN_FORCE, "有効。先頭に0のある番号")
                .enter();
        book.person("最長　太郎", "サイチョウ　タロウ")
                .at(InsurerKind.UNION)
                .numbered("ABCDEFGHI", "7100400000", "00")
                .ask(IN_FORCE, "有効。記号と番号で19文字")
                .askAs("abcdefghi", "7100400000", "00", IN_FORCE, "有効。英小文字で照会しても同じ")
                .enter();
    }
}
