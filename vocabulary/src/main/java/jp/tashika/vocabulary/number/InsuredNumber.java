package jp.tashika.vocabulary.number;

import java.util.Optional;

/**
 * 記号・番号・枝番。Symbol, number and branch as an insurer registered them or a desk typed them, original spelling kept.
 *
 * @param symbol 記号, absent for 後期高齢者 and public expense
 * @param number 番号, never blank
 * @param branch 枝番, two digits when present
 */
public record InsuredNumber(Optional<String> symbol, String number, Optional<String> branch) {

    public InsuredNumber {
        if (number.isBlank()) {
            throw new IllegalArgumentException("number is blank");
        }
        symbol = symbol.filter(text -> !text.isBlank());
        branch = branch.filter(text -> !text.isBlank());
    }

    /** Personal: only the length of each part is shown. */
    @Override
    public String toString() {
        return "InsuredNumber[symbol " + symbol.map(String::length).orElse(0) + ", number " + number.length()
                + ", branch " + branch.map(String::length).orElse(0) + " characters]";
    }
}
