package jp.tashika.vocabulary.name;

/**
 * 氏名の表記。The three forms of one name: kept as registered, told in the exchange, and safe for a claim.
 *
 * @param registered 登録された表記, variation selectors included, never changed
 * @param exchanged 交換用の表記, with ● for what the exchange cannot carry
 * @param claimSafe 請求可能な表記, with a line for each character changed
 */
public record NameForms(String registered, String exchanged, ClaimSafeForm claimSafe) {

    public static NameForms of(String registered) {
        return new NameForms(registered, ExchangeForm.of(registered), ClaimSafeForm.of(registered));
    }

    /** Personal: only lengths are shown. */
    @Override
    public String toString() {
        return "NameForms[" + registered.length() + " characters, " + claimSafe + "]";
    }
}
