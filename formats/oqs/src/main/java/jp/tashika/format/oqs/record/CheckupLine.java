package jp.tashika.format.oqs.record;

import java.util.Optional;
import jp.tashika.format.oqs.message.Texts;

/**
 * 健診項目の一行。One result or answer of a checkup.
 *
 * @param code 項目コード, 17 characters
 * @param type PQ, CD, CO or ST
 * @param value as measured, or the code that was chosen
 * @param codes OID of the list the code is from
 * @param valueName what the code means, or 以上 and 以下 beside a value out of range
 */
public record CheckupLine(
        String code,
        String name,
        Optional<String> type,
        Optional<String> value,
        Optional<String> unit,
        Optional<String> codes,
        Optional<String> valueName) {

    /** @throws IllegalArgumentException when code or name is blank */
    public CheckupLine {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("code or name is blank");
        }
        type = Texts.present(type);
        value = Texts.present(value);
        unit = Texts.present(unit);
        codes = Texts.present(codes);
        valueName = Texts.present(valueName);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "CheckupLine[***]";
    }
}
