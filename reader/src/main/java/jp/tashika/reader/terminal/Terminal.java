package jp.tashika.reader.terminal;

import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;

/** 資格確認端末。The terminal beside the reader, by which the centre is asked. */
public interface Terminal {

    /** 署名要求。Something for the card to sign. */
    Said<Challenge> challenge(ChallengeRequest request);

    /** 本人特定。Who the card belongs to. */
    Said<Identification> identify(CardProof proof);

    /** 初回登録。 */
    Said<Identification> register(FirstRegistration registration);

    /** 資格確認。With the patient's choices. */
    Said<Confirmation> confirm(Choices choices);

    /** 紙の証。What the receipt computer says to what was read; it may take a minute. */
    Said<PaperReply> paper(PaperSheet sheet);
}
