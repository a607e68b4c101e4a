package jp.tashika.pages.component;

import java.util.List;

/**
 * 画面の枠。What stands around every page.
 *
 * @param title of the page; also its main heading
 * @param house the name of the program, such as 資格確認端末
 * @param state a sign at the upper right, such as the state of the line
 */
public record Frame(String title, String house, List<Entrance> entrances, Mark state) {

    public Frame {
        entrances = List.copyOf(entrances);
    }

    /** 入口。One page in the navigation. */
    public record Entrance(String title, String address, boolean isHere) {}
}
