package jp.tashika.format.insurer.row;

import java.time.LocalDate;

/**
 * 電子証明書の紐付け。Which person a card's 利用者証明用電子証明書 belongs to.
 *
 * @param issuer 発行局, the key identifier of the authority: 40 hexadecimal digits, upper case; its generations share one
 *     name
 * @param serial シリアル番号, hexadecimal, upper case, no leading zeros
 * @param holder whose it is
 */
public record CardLink(String issuer, String serial, Holder holder) implements FeedRow {

    /** 利用者証明用電子証明書の持ち主。By what the person is named. */
    public sealed interface Holder {}

    /** 個人番号による特定。 */
    public record ByIndividualNumber(IndividualNumber individual, LocalDate birthdate) implements Holder {
        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "ByIndividualNumber[masked]";
        }
    }

    /** 資格による特定。 */
    public record ByCoverage(CoverageReference coverage) implements Holder {}

    /** Personal: the serial names a person. */
    @Override
    public String toString() {
        return "CardLink[masked]";
    }
}
