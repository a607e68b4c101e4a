package jp.tashika.core.medication;

import java.util.Optional;

/**
 * 医薬品。One drug of the master.
 *
 * @param ingredient 成分名, by the standard wording of prescriptions by ingredient
 * @param unit 単位
 * @param form 剤形; absent where the master does not tell
 * @param reduction whether the row is no drug but a deduction from the price of drugs
 * @param priceCode 薬価基準収載医薬品コード, 12 characters
 */
public record DrugEntry(
        String name,
        Optional<String> ingredient,
        Optional<String> unit,
        Optional<Form> form,
        boolean reduction,
        Optional<String> priceCode) {

    /** 医薬品の剤形。What the master calls a drug's form. */
    public enum Form {
        /** 内用。 */
        ORAL,
        /** 外用。 */
        EXTERNAL,
        /** 注射。 */
        INJECTION,
        /** 歯科用。 */
        DENTAL,
        /** その他。 */
        OTHER
    }

    private static final int INGREDIENT_LENGTH = 7;
    private static final int PRICE_CODE_LENGTH = 12;

    /** 成分キー。The same for all drugs of one ingredient and route; absent without a whole price code. */
    // spec| receipts 9.3 (inferred): the first seven characters of the price code
    public Optional<String> ingredientKey() {
        return priceCode
                .filter(code -> code.length() == PRICE_CODE_LENGTH)
                .map(code -> code.substring(0, INGREDIENT_LENGTH));
    }
}
