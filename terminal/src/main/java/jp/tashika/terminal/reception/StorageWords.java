package jp.tashika.terminal.reception;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Tone;
import jp.tashika.terminal.disk.Storage;

/** 保存先の言葉。How a folder that takes no files is told to a desk. */
final class StorageWords {

    private static final String NOTHING_LOST = "置かれた要求は失われません。直れば自動で続きから答えます。";

    private StorageWords() {}

    static Mark mark(Storage.Trouble trouble) {
        return new Mark(Tone.STOP, trouble.isFull() ? "ディスク 満杯" : "フォルダ 異常");
    }

    static Banner banner(Storage.Trouble trouble, Clock clock) {
        String since = LineWords.time(trouble.since(), clock) + "から、" + trouble.folder() + " にファイルを書けません。";
        return trouble.isFull()
                ? banner("満杯", "ディスクがいっぱいで、結果のファイルを出せません", since, "要らないファイルを消すか移して、ディスクに空きを作ってください。")
                : banner("異常", "フォルダに書けず、結果のファイルを出せません", since, "フォルダがあるか、書込みが許されているかを、システムの担当者に確認してもらってください。");
    }

    private static Banner banner(String word, String headline, String since, String step) {
        return new Banner(
                Tone.STOP,
                word,
                headline,
                since + NOTHING_LOST,
                List.of(step, "急ぐ方は「番号で照会」で確かめてください。"),
                Optional.empty());
    }
}
