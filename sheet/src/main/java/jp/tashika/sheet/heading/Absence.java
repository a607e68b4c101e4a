package jp.tashika.sheet.heading;

import java.util.Optional;

/**
 * 表示なし。Why there is nothing to show, which is never left to an empty place.
 *
 * @param words in a sentence
 * @param explanation what follows from it
 */
public record Absence(String words, String explanation) {

    /** 未登録。Looked for and not there. */
    public static Absence nothingRegistered(String what, String explanation) {
        return new Absence(what + "は登録されていません。", explanation);
    }

    /** 求めていない。Not asked for. */
    public static Absence notAsked(String what) {
        return new Absence(what + "は、今回の閲覧では求めていません。", "ないことを示すものではありません。");
    }

    /** 同意なし。The person has not agreed. */
    public static Absence withheld(String what) {
        return new Absence(what + "は、本人の同意がないため表示しません。", "ないことを示すものではありません。");
    }

    /** 閲覧できず。The centre told nothing. */
    public static Absence refused(Optional<String> why) {
        return new Absence("閲覧できませんでした。", why.orElse("センターから理由の知らせはありません。"));
    }
}
