package jp.tashika.format.oqs.record;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.message.Texts;

/**
 * 閲覧結果の本人。Whose records they are.
 *
 * @param kana half-width on the wire
 */
public record RecordsPerson(String name, Optional<String> kana, LocalDate birthdate, Sex sex) {

    /** @throws IllegalArgumentException when the name is blank */
    public RecordsPerson {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        kana = Texts.present(kana);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "RecordsPerson[***]";
    }
}
