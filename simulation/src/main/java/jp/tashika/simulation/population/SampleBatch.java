package jp.tashika.simulation.population;

import java.time.LocalDate;
import jp.tashika.format.insurer.row.LossReason;

/**
 * 一括照会の見本。The five rows that the ministry's slide of the batch list shows (BAT-003), in its order.
 *
 * <p>The slide has no insurer and no birth date; here all are of one insurer and born on one day.
 */
final class SampleBatch {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 5);
    private static final String SLIDE = "一括照会の例の";

    private SampleBatch() {}

    static void enterInto(SampleBook book) {
        FictionalInsurer union = book.insurer(InsurerKind.UNION);
        book.person("オン資　二郎", "オンシ　ジロウ")
                .born(BORN)
                .address("東京都港区")
                .at(union)
                .numbered("0001", "111111", "01")
                .ask(ExpectedAnswer.IN_FORCE, SLIDE + "1行目。有効")
                .enter();
        book.person("厚労　太郎", "コウロウ　タロウ")
                .born(BORN)
                .address("東京都板橋区")
                .at(union)
                .numbered("0002", "222222", "01")
                .ask(ExpectedAnswer.IN_FORCE, SLIDE + "2行目。有効")
                .enter();
        // the mistake of the slide: what is typed is not what is registered
        book.person("番号　花子", "バンゴウ　ハナコ")
                .born(BORN)
                .female()
                .address("東京都調布市")
                .at(union)
                .numbered("0003", "333338", "01")
                .askAs("0003", "333333", "01", ExpectedAnswer.NOTHING_FITS, SLIDE + "3行目。番号の入力誤り（登録は333338）。一括照会ではエラー")
                .enter();
        book.person("資格　春子", "シカク　ハルコ")
                .born(BORN)
                .female()
                .address("東京都新宿区")
                .at(union)
                .numbered("0099", "999999", "02")
                .familyOf("資格　一郎")
                .ask(ExpectedAnswer.IN_FORCE, SLIDE + "99行目。有効（枝番02）")
                .enter();
        book.person("厚生　夏美", "コウセイ　ナツミ")
                .born(BORN)
                .female()
                .address("東京都江東区")
                .at(union)
                .numbered("0100", "101010", "01")
                .lost(book.today().minusDays(20), LossReason.OTHER)
                .ask(ExpectedAnswer.INVALID, SLIDE + "100行目。無効（資格喪失）")
                .enter();
    }
}
