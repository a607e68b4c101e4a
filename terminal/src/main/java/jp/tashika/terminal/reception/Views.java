package jp.tashika.terminal.reception;

import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Choice;
import jp.tashika.pages.component.Correction;
import jp.tashika.pages.component.Facts;
import jp.tashika.pages.component.Field;
import jp.tashika.pages.component.FormToken;
import jp.tashika.pages.component.Frame;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Progress;
import jp.tashika.pages.component.Table;
import jp.tashika.pages.component.Tick;
import jp.tashika.pages.component.Tone;
import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;

/** 画面の中身。What each page shows, ready for its template. */
public final class Views {

    /** The three signs, for the page that explains them. */
    public static final Mark GOOD = new Mark(Tone.GOOD, "緑 有効");

    public static final Mark CAUTION = new Mark(Tone.CAUTION, "黄 要確認");

    public static final Mark STOP = new Mark(Tone.STOP, "赤 無効など");

    private Views() {}

    /** はじめの画面。 */
    public record Start(Frame frame, Optional<Banner> trouble, Banner line, List<Door> doors) {}

    /** 画面への入口。 */
    public record Door(String title, String address, String explanation) {}

    /** 番号で照会。The fields keep what was typed. */
    public record LookUp(
            Frame frame,
            FormToken token,
            Form form,
            List<Correction> corrections,
            Optional<Banner> banner,
            List<Facts> facts,
            Optional<String> note) {}

    /** 照会の入力欄。 */
    public record Form(
            Field insurer,
            Field symbol,
            Field number,
            Field branch,
            Field birthdate,
            Field day,
            Tick consent,
            boolean isFresh) {}

    /** 一括照会の名簿を送る画面。 */
    public record Upload(
            Frame frame,
            FormToken token,
            Optional<Banner> problem,
            List<Correction> corrections,
            Field day,
            List<String> columns,
            List<Run> runs) {}

    /** 一括照会の一覧の一行。 */
    public record Run(String title, String address, Mark mark) {}

    /**
     * 一括照会の進み具合と結果。
     *
     * @param address of the page itself
     */
    public record Batch(
            Frame frame,
            FormToken token,
            String address,
            String about,
            Optional<Progress> progress,
            Optional<Banner> banner,
            List<Choice> filters,
            Optional<Table> table,
            boolean canResume) {}

    /** 最近の回答。 */
    public record Recent(Frame frame, Table table, String about) {}

    /**
     * 職員のログイン。
     *
     * @param isOpen whether anybody can log in
     */
    public record Login(Frame frame, FormToken token, Optional<Banner> banner, boolean isOpen) {}

    /**
     * 薬剤・健診の画面。At most one of the sheets is there.
     *
     * @param staff who is logged in
     */
    public record Records(
            Frame frame,
            FormToken token,
            String staff,
            RecordsForm form,
            List<Correction> corrections,
            Optional<Banner> banner,
            Optional<DrugSheet> drugs,
            Optional<CheckupSheet> checkups) {}

    /** 閲覧の入力欄。 */
    public record RecordsForm(
            Field insurer,
            Field symbol,
            Field number,
            Field branch,
            Selection kind,
            Selection months,
            Selection setting,
            boolean isFresh) {}

    /** 選択欄。One of several. */
    public record Selection(String name, String label, List<Option> options, String chosen) {}

    /** 選択肢。 */
    public record Option(String value, String label) {}

    /** 行き止まり。A page that says why another cannot be shown. */
    public record DeadEnd(Frame frame, Banner banner) {}
}
