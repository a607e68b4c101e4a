package jp.tashika.card.application;

import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;

/**
 * 特定機関認証。How an institution proves to a card that it may have the card sign without a PIN, as after a face was compared.
 *
 * <p>A real card trusts the keys that J-LIS gives to specified institutions, and nobody else has one: in production this
 * part is in the card software of 支払基金, behind this port. Ours proves itself to the virtual card by keys of its own.
 */
@FunctionalInterface
public interface InstitutionAuthenticator {

    /**
     * Proves it to the application that is selected on the line.
     *
     * @throws CardRefused when the card does not believe it
     */
    void prove(CardLine line) throws CardLost, CardRefused;
}
