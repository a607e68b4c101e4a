package jp.tashika.reader.kiosk;

/**
 * 患者の画面の全体。The page around the screens.
 *
 * @param programTitle shown by the browser itself when the program behind it does not answer
 */
public record KioskPage(KioskView view, String programTitle, String programText) {}
