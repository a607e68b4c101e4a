package jp.tashika.core.eligibility;

import java.time.LocalDate;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 照会の根拠。By what a person is asked about: a card that was read, or numbers that were typed. */
public sealed interface Proof {

    /** マイナンバーカード。The card's certificate named the person. */
    record Card() implements Proof {}

    /** 記号番号。Numbers of a certificate, with the birth date as a check. */
    record Numbers(InsurerNumber insurer, InsuredNumber insured, LocalDate birthdate) implements Proof {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Numbers[masked]";
        }
    }
}
