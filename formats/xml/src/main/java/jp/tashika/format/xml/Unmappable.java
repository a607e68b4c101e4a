package jp.tashika.format.xml;

/** 符号化できない文字。What is written for a character the encoding does not have. */
public sealed interface Unmappable {

    /** 数値文字参照。The number of the character, which every XML reader turns back. */
    record CharacterReference() implements Unmappable {}

    /**
     * 代替文字。Something else.
     *
     * @param text such as {@code ●}; must itself be in the encoding
     */
    record Substitute(String text) implements Unmappable {}

    /** 既定。A number: nothing is lost. */
    Unmappable STANDARD = new CharacterReference();
}
