package jp.tashika.bench.kiosk;

import jp.tashika.bench.kiosk.PartTimes.Part;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.reader.terminal.Said;
import jp.tashika.reader.terminal.Terminal;

/** 計られる端末。The line to the terminal itself, with the time until each answer counted. */
record TimedTerminal(Terminal terminal, PartTimes times) implements Terminal {

    @Override
    public Said<Challenge> challenge(ChallengeRequest request) {
        return times.timed(Part.CENTRE, () -> terminal.challenge(request));
    }

    @Override
    public Said<Identification> identify(CardProof proof) {
        return times.timed(Part.CENTRE, () -> terminal.identify(proof));
    }

    @Override
    public Said<Identification> register(FirstRegistration registration) {
        return times.timed(Part.CENTRE, () -> terminal.register(registration));
    }

    @Override
    public Said<Confirmation> confirm(Choices choices) {
        return times.timed(Part.CENTRE, () -> terminal.confirm(choices));
    }

    @Override
    public Said<PaperReply> paper(PaperSheet sheet) {
        return times.timed(Part.CENTRE, () -> terminal.paper(sheet));
    }
}
