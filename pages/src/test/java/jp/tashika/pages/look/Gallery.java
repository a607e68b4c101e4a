package jp.tashika.pages.look;

import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Choice;
import jp.tashika.pages.component.Correction;
import jp.tashika.pages.component.Facts;
import jp.tashika.pages.component.Field;
import jp.tashika.pages.component.Frame;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Progress;
import jp.tashika.pages.component.Table;
import jp.tashika.pages.component.Tick;
import jp.tashika.pages.component.Tone;

/** One of each component, with text that tries to break out of the page. */
public record Gallery(
        Frame frame,
        List<Correction> corrections,
        List<Field> fields,
        Tick tick,
        List<Banner> banners,
        Progress progress,
        List<Choice> choices,
        Table table,
        Facts facts) {

    static final String EVIL = "<script>document.title='broken'</script>\" onfocus=\"alert(1)";

    static Gallery with(Banner banner) {
        return new Gallery(
                new Frame(
                        "部品一覧",
                        "見本",
                        List.of(new Frame.Entrance("ここ", "/", true), new Frame.Entrance("よそ", "/other", false)),
                        new Mark(Tone.GOOD, "接続中")),
                List.of(new Correction("number", "番号", "数字で入力してください。")),
                List.of(
                        Field.of("insurer", "保険者番号", Field.Kind.DIGITS, 8)
                                .required()
                                .withHint("6桁か8桁"),
                        Field.of("number", "番号", Field.Kind.TEXT, 20)
                                .withValue(EVIL)
                                .withError("数字で入力してください。" + EVIL)),
                new Tick("consent", "限度額の同意あり", "口頭で同意を得たときだけチェックします。", true),
                List.of(banner),
                Progress.of("照会しています", 3, 10),
                List.of(new Choice("すべて", "/?filter=all", 12, true), new Choice("無効", "/?filter=lost", 2, false)),
                new Table(
                        "people",
                        "一括照会の結果",
                        List.of(
                                Table.Column.of("row", "#"),
                                Table.Column.unsortable("name", "氏名"),
                                Table.Column.of("state", "結果")),
                        List.of(
                                List.of(
                                        new Table.Cell.Figures("1"),
                                        new Table.Cell.Text("試験 太郎" + EVIL),
                                        new Table.Cell.Sign(new Mark(Tone.GOOD, "有効"))),
                                List.of(
                                        new Table.Cell.Figures("2"),
                                        new Table.Cell.Text("架空 花子"),
                                        new Table.Cell.Sign(new Mark(Tone.STOP, "無効")))),
                        new Table.View("/?filter=all", "row", false, 2, 3, 12),
                        "該当する行はありません。"),
                new Facts.Draft("資格の内容")
                        .add("氏名", "試験 太郎" + EVIL)
                        .add("空", " ")
                        .add("負担割合", "3割", "70歳未満")
                        .done());
    }

    static Banner banner(Tone tone, String word) {
        return new Banner(
                tone,
                word,
                "この資格は今日使えます",
                "資格喪失日はありません。",
                List.of("このまま受付を続けてください。", "限度額の証を確認してください。"),
                Optional.of("TSK-QUAL0000001"));
    }
}
