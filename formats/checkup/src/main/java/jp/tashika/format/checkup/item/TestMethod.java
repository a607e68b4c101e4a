package jp.tashika.format.checkup.item;

/**
 * 検査方法。How an item is measured; the item's code tells it too, so a document may leave it out.
 *
 * @param code 10 characters (OID suffix .1007); {@code ""} when the master gives the name alone
 */
public record TestMethod(String code, String name) {}
