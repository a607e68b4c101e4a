package jp.tashika.reader.station;

import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.application.CardRefused;

/** 特定機関。Proves to the card that an institution asks which may use its key without the PIN (face, visual check). */
@FunctionalInterface
public interface Institution {

    /**
     * Proves it to the card, whose 公的個人認証AP is selected.
     *
     * @throws CardRefused when the card does not take it
     */
    void proveTo(CardLine card) throws CardLost, CardRefused;
}
