package jp.tashika.format.insurer.row;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 資格者の届出内容。The person as the insurer states them; names as the insurer holds them, before the exchange form.
 *
 * @param name 氏名, full-width blank between 姓 and 名
 * @param kana 氏名カナ
 * @param otherName 氏名（その他）, such as 通称
 * @param otherKana 氏名カナ（その他）
 * @param sex 性別1, front of the card
 * @param sexOnBack 性別2, only when the sex is printed on the back
 * @param postNumber 郵便番号 with hyphen
 */
public record PersonStatement(
        String name,
        Optional<String> kana,
        Optional<String> otherName,
        Optional<String> otherKana,
        Sex sex,
        Optional<Sex> sexOnBack,
        LocalDate birthdate,
        Optional<String> address,
        Optional<String> postNumber) {

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "PersonStatement[masked]";
    }
}
