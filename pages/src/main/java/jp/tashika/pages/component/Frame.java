package jp.tashika.pages.component;

import java.util.List;
import java.util.Optional;

/**
 * 画面の枠。What stands around every page.
 *
 * @param title of the page; also its main heading
 * @param house the name of the program, such as 資格確認端末
 * @param state a sign at the upper right, such as the state of the line
 */
public record Frame(String title, String house, List<Entrance> entrances, Mark state) {

    /** 端末停止。Shown by the browser itself when the program behind the page does not answer. */
    public static final Banner NO_PROGRAM = new Banner(
            Tone.STOP,
            "通信できません",
            "この画面のプログラムが応答しません",
            "プログラムが止まっているか、再起動しています。",
            List.of("しばらく待って、もう一度操作してください。", "続くときはシステムの担当者に連絡してください。"),
            Optional.empty());

    public Frame {
        entrances = List.copyOf(entrances);
    }

    /** 入口。One page in the navigation. */
    public record Entrance(String title, String address, boolean isHere) {}
}
