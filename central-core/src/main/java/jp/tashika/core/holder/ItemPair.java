package jp.tashika.core.holder;

/**
 * 項目の対照。One of the five items as the card's issuer knows it, and as the insurer registered it.
 *
 * @param registered empty when the insurer registered none
 */
public record ItemPair(FiveItems.Item item, String holder, String registered, boolean agrees) {

    /** Personal: only which item it is, and whether it agrees. */
    @Override
    public String toString() {
        return "ItemPair[" + item + " " + agrees + "]";
    }
}
