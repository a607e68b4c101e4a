package jp.tashika.format.card.message;

/**
 * 拒否。The card, or what was asked with it, is not taken.
 *
 * @param code such as {@code TSK-CARD0000001}
 * @param deskText what the desk does now, in Japanese
 * @param vendorText what the vendor looks at, in Japanese
 */
public record Refused(String code, String deskText, String vendorText) implements Identification, Confirmation {}
