package jp.tashika.format.card.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;

/** Whatever comes as a message about a card is read or refused, never thrown at the reader. */
class CardWireFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void messages(byte[] bytes) {
        CardWire.read(bytes, Identification.class);
        CardWire.read(bytes, Confirmation.class);
        CardWire.read(bytes, CardProof.class);
        CardWire.read(bytes, Choices.class);
        CardWire.read(bytes, PaperSheet.class);
        CardWire.read(bytes, PaperReply.class);
    }
}
