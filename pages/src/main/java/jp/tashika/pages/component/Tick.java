package jp.tashika.pages.component;

/**
 * チェック欄。One box to tick, with a sentence that says what ticking means.
 *
 * @param name of the parameter; also the id in the page
 */
public record Tick(String name, String label, String explanation, boolean isTicked) {}
