package jp.tashika.reader.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.session.Stage.Asking;
import jp.tashika.reader.session.Stage.AwaitingStaff;
import jp.tashika.reader.session.Stage.Capturing;
import jp.tashika.reader.session.Stage.Choosing;
import jp.tashika.reader.session.Stage.Confirming;
import jp.tashika.reader.session.Stage.Finished;
import jp.tashika.reader.session.Stage.Identifying;
import jp.tashika.reader.session.Stage.KeyingNumber;
import jp.tashika.reader.session.Stage.LastTry;
import jp.tashika.reader.session.Stage.OfferingPaper;
import jp.tashika.reader.session.Stage.OfferingRegistration;
import jp.tashika.reader.session.Stage.OutOfOrder;
import jp.tashika.reader.session.Stage.PaperRead;
import jp.tashika.reader.session.Stage.PlacingPaper;
import jp.tashika.reader.session.Stage.Reading;
import jp.tashika.reader.session.Stage.ReadingPaper;
import jp.tashika.reader.session.Stage.Registering;
import jp.tashika.reader.session.Stage.Stopped;
import jp.tashika.reader.session.Stage.TypingPin;
import jp.tashika.reader.session.Stage.Waiting;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 受付の流れ。From one stage to the next; what does not fit where the patient is changes nothing.
 *
 * <p>Two rules stand above the single steps. Nothing tries a PIN but the patient, and the last try only after a warning
 * (CRD-010). And once the centre has recognised the patient the card is not needed any more: who takes it early is not sent
 * back to the beginning, and who walks away is still found to be insured, without the consents that were not given.
 */
public final class Flow {

    /** How long the machine may work before it is taken for broken; every line has a shorter deadline of its own. */
    private static final Duration WORK_MAX = Duration.ofSeconds(90);

    /** How long the last screen stays when the card is gone. */
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    /** How long a refusal stays when the card is gone: it has to be read. */
    private static final Duration REFUSAL = Duration.ofSeconds(30);

    private final Rules rules;

    public Flow(Rules rules) {
        this.rules = rules;
    }

    /** 次の一歩。What follows. */
    public Step next(Session session, Event event, Instant now) {
        return switch (event) {
            case Event.ReaderLost(Trouble trouble) -> readerLost(session, trouble, now);
            case Event.ReaderFound() -> readerFound(session, now);
            case Event.CardPlaced() -> cardPlaced(session, now);
            case Event.CardTaken() -> cardTaken(session, now);
            case Event.Ticked() -> ticked(session, now);
            case Event.Touched() -> Step.of(session.touchedAt(now));
            case Event.StaffCalled() -> Step.of(session.called(now));
            case Event.StaffCame() -> Step.of(session.answeredCall());
            case Event.Failed(Trouble trouble) -> failed(session, trouble, now);
            case Event.CardRead(int tries) -> cardRead(session, tries, now);
            case Event.Chosen(Method method) -> chosen(session, method, now);
            case Event.LastTryAccepted() -> lastTry(session, now);
            case Event.PinTyped() -> pinTyped(session, now);
            case Event.PinWrong(int left) -> pinWrong(session, left, now);
            case Event.FaceMatched() -> faceMatched(session, now);
            case Event.FaceFailed(Trouble trouble) -> faceFailed(session, trouble, now);
            case Event.NumberWanted(boolean wasKeyed) -> numberWanted(session, wasKeyed, now);
            case Event.NumberTyped(boolean isPossible) -> numberTyped(session, isPossible, now);
            case Event.StaffCodeTyped(boolean isRight) -> staffCode(session, isRight, now);
            case Event.StaffConfirmed() -> staffConfirmed(session, now);
            case Event.Recognised(var reply) ->
                method(session.stage())
                        .map(method -> ask(session, Visit.of(method, reply), reply.questions(), now))
                        .orElseGet(() -> Step.of(session));
            case Event.Unregistered(String token) ->
                session.stage() instanceof Identifying(var _, Method method)
                        ? Step.of(session.at(new OfferingRegistration(method, token), now), new Act.Note(method, OK))
                        : Step.of(session);
            case Event.Answered(boolean isYes) -> answered(session, isYes, now);
            case Event.AnsweredOrally(Map<Scope, Boolean> answers) -> answeredOrally(session, answers, now);
            case Event.Confirmed(String outcome) -> confirmed(session, outcome, now);
            case Event.PaperPlaced() ->
                session.stage() instanceof PlacingPaper(Ending ending)
                        ? Step.of(session.at(new ReadingPaper(ending), now), new Act.ReadPaper())
                        : Step.of(session);
            case Event.PaperTaken(boolean isTaken) ->
                session.stage() instanceof ReadingPaper(Ending ending)
                        ? Step.of(session.at(new PaperRead(ending, isTaken), now))
                        : Step.of(session);
            case Event.WentBack() -> back(session, now);
        };
    }

    /** As the operation log says it. */
    private static final String OK = "OK";

    private static Step readerLost(Session session, Trouble trouble, Instant now) {
        Session without = session.withCard(false);
        return switch (session.stage()) {
            case OutOfOrder(Trouble known) when known.equals(trouble) -> Step.of(session);
            case OutOfOrder _, Waiting _ -> Step.of(without.at(new OutOfOrder(trouble), now));
            case Reading _, Choosing _, Capturing _, KeyingNumber _, LastTry _, TypingPin _, AwaitingStaff _ ->
                stop(without, trouble, now);
            // what needs no card any more goes on; the loss is told when this patient is done
            case Identifying _, OfferingRegistration _, Registering _, Asking _, Confirming _ -> Step.of(without);
            case OfferingPaper _, PlacingPaper _, ReadingPaper _, PaperRead _, Finished _, Stopped _ ->
                Step.of(without);
        };
    }

    private static Step readerFound(Session session, Instant now) {
        return session.stage() instanceof OutOfOrder
                ? Step.of(session.at(new Waiting(), now), new Act.Forget())
                : Step.of(session);
    }

    /** Whoever comes next begins anew; for whom was recognised and left, the check is brought to its end. */
    private static Step cardPlaced(Session session, Instant now) {
        List<Act> acts = new ArrayList<>();
        if (session.stage() instanceof Asking(Visit visit, var _, Map<Scope, Boolean> answers)) {
            acts.add(new Act.SendChoices(visit, answers, Given.ON_SCREEN));
        }
        acts.add(new Act.StopFace());
        acts.add(new Act.Forget());
        acts.add(new Act.ReadCard());
        return new Step(session.begin(now), acts);
    }

    private static Step cardTaken(Session session, Instant now) {
        Session without = session.withCard(false);
        return switch (session.stage()) {
            case Reading _, Choosing _, Capturing _, KeyingNumber _, LastTry _, TypingPin _, AwaitingStaff _ ->
                stop(without, Trouble.of(Outcome.READER_CARD_TAKEN), now);
            case Finished(Ending ending, boolean isLeft) ->
                Step.of(noLongerLeft(without, isLeft).at(new Finished(ending, false), now));
            case Stopped(Trouble trouble, boolean isLeft) ->
                Step.of(noLongerLeft(without, isLeft).at(new Stopped(trouble, false), now));
            case Waiting _, OutOfOrder _ -> Step.of(without);
            case Identifying _, OfferingRegistration _, Registering _, Asking _, Confirming _ -> Step.of(without);
            case OfferingPaper _, PlacingPaper _, ReadingPaper _, PaperRead _ -> Step.of(without);
        };
    }

    private static Session noLongerLeft(Session session, boolean wasLeft) {
        return wasLeft ? session.answeredCall() : session;
    }

    private static Step stop(Session session, Trouble trouble, Instant now) {
        return Step.of(
                session.at(new Stopped(trouble, false), now),
                new Act.StopFace(),
                new Act.ReleaseCard(),
                new Act.Forget());
    }

    private static Step failed(Session session, Trouble trouble, Instant now) {
        return switch (session.stage()) {
            case Identifying(var _, Method method) -> {
                Step stopped = stop(session, trouble, now);
                List<Act> acts = new ArrayList<>(stopped.acts());
                acts.add(new Act.Note(method, trouble.code()));
                yield new Step(stopped.session(), acts);
            }
            case Reading _, Registering _, Confirming _ -> stop(session, trouble, now);
            // the line is tried while the patient chooses: who could not be helped need not type a PIN first
            case Choosing _, Capturing _, KeyingNumber _, LastTry _, TypingPin _, AwaitingStaff _ ->
                stop(session, trouble, now);
            case Waiting _, OutOfOrder _, OfferingRegistration _, Asking _, OfferingPaper _, PlacingPaper _ ->
                Step.of(session);
            case ReadingPaper _, PaperRead _, Finished _, Stopped _ -> Step.of(session);
        };
    }

    private Step cardRead(Session session, int tries, Instant now) {
        return session.stage() instanceof Reading
                ? choose(session, CardSeen.of(tries), Optional.empty(), now)
                : Step.of(session);
    }

    private Step choose(Session session, CardSeen card, Optional<Trouble> notice, Instant now) {
        return rules.ways(card).isEmpty()
                ? stop(session, notice.orElse(Trouble.of(Outcome.READER_PIN_BLOCKED)), now)
                : Step.of(session.at(new Choosing(card, notice), now), new Act.StopFace());
    }

    private Step chosen(Session session, Method method, Instant now) {
        return card(session.stage())
                .filter(card -> rules.ways(card).contains(method))
                .map(card -> switch (method) {
                    case FACE -> Step.of(session.at(new Capturing(card), now), new Act.StartFace());
                    case PIN -> typePin(session, card, false, now);
                    case VISUAL ->
                        Step.of(
                                session.called(now).at(new AwaitingStaff(card, false), now),
                                new Act.StopFace(),
                                new Act.OpenPad());
                })
                .orElseGet(() -> Step.of(session));
    }

    /** The card of a patient who has not proved yet to be its holder, and may choose another way. */
    private static Optional<CardSeen> card(Stage stage) {
        return switch (stage) {
            case Choosing(CardSeen card, var _) -> Optional.of(card);
            case Capturing(CardSeen card) -> Optional.of(card);
            case KeyingNumber(CardSeen card, var _) -> Optional.of(card);
            case LastTry(CardSeen card, var _) -> Optional.of(card);
            case TypingPin(CardSeen card, var _) -> Optional.of(card);
            case AwaitingStaff(CardSeen card, var _) -> Optional.of(card);
            case Waiting _, OutOfOrder _, Reading _, Identifying _, OfferingRegistration _, Registering _ ->
                Optional.empty();
            case Asking _, Confirming _, OfferingPaper _, PlacingPaper _, ReadingPaper _, PaperRead _ ->
                Optional.empty();
            case Finished _, Stopped _ -> Optional.empty();
        };
    }

    // spec| CRD-010: how many tries are left is known before; the last one is never taken unasked
    private static Step typePin(Session session, CardSeen card, boolean wasWrong, Instant now) {
        return card.pinTriesLeft() == 1
                ? Step.of(session.at(new LastTry(card, wasWrong), now), new Act.StopFace())
                : Step.of(session.at(new TypingPin(card, wasWrong), now), new Act.StopFace(), new Act.OpenPad());
    }

    private static Step lastTry(Session session, Instant now) {
        return session.stage() instanceof LastTry(CardSeen card, boolean wasWrong)
                ? Step.of(session.at(new TypingPin(card, wasWrong), now), new Act.OpenPad())
                : Step.of(session);
    }

    private static Step pinTyped(Session session, Instant now) {
        return session.stage() instanceof TypingPin(CardSeen card, var _)
                ? identify(session, card, Method.PIN, now)
                : Step.of(session);
    }

    private static Step identify(Session session, CardSeen card, Method method, Instant now) {
        return Step.of(
                session.answeredCall().at(new Identifying(card, method), now),
                new Act.StopFace(),
                new Act.Identify(method));
    }

    private Step pinWrong(Session session, int left, Instant now) {
        if (!(session.stage() instanceof Identifying(CardSeen card, Method method)) || method != Method.PIN) {
            return Step.of(session);
        }
        CardSeen seen = card.withPinTries(left);
        Outcome outcome = left == 0 ? Outcome.READER_PIN_BLOCKED : Outcome.READER_PIN_WRONG;
        Step next = left == 0
                ? choose(session, seen, Optional.of(Trouble.of(outcome)), now)
                : typePin(session, seen, true, now);
        List<Act> acts = new ArrayList<>(next.acts());
        acts.add(new Act.Note(Method.PIN, outcome.code()));
        return new Step(next.session(), acts);
    }

    private static Step faceMatched(Session session, Instant now) {
        return session.stage() instanceof Capturing(CardSeen card)
                ? identify(session, card, Method.FACE, now)
                : Step.of(session);
    }

    /** Straight to the other ways, on the same screen (HWR-015). */
    private Step faceFailed(Session session, Trouble trouble, Instant now) {
        if (!(session.stage() instanceof Capturing(CardSeen card))) {
            return Step.of(session);
        }
        Step next = choose(session, card.afterFace(), Optional.of(trouble), now);
        List<Act> acts = new ArrayList<>(next.acts());
        acts.add(new Act.Note(Method.FACE, trouble.code()));
        return new Step(next.session(), acts);
    }

    // spec| domain rules 9, RDR-026: a number that was not read surely is not guessed, but keyed in, or another way is
    // taken
    private static Step numberWanted(Session session, boolean wasKeyed, Instant now) {
        if (!(session.stage() instanceof Capturing(CardSeen card))) {
            return Step.of(session);
        }
        NumberNotice notice = wasKeyed ? NumberNotice.WRONG : NumberNotice.UNREAD;
        return Step.of(
                session.at(new KeyingNumber(card, notice), now),
                new Act.StopFace(),
                new Act.OpenPad(),
                new Act.Note(Method.FACE, Outcome.READER_PHOTO_UNREADABLE.code()));
    }

    private static Step numberTyped(Session session, boolean isPossible, Instant now) {
        if (!(session.stage() instanceof KeyingNumber(CardSeen card, var _))) {
            return Step.of(session);
        }
        return isPossible
                ? Step.of(session.at(new Capturing(card), now), new Act.OpenPhoto())
                : Step.of(session.at(new KeyingNumber(card, NumberNotice.IMPOSSIBLE), now), new Act.OpenPad());
    }

    private static Step staffCode(Session session, boolean isRight, Instant now) {
        if (!(session.stage() instanceof AwaitingStaff(CardSeen card, var _))) {
            return Step.of(session);
        }
        return isRight
                ? identify(session, card, Method.VISUAL, now)
                : Step.of(session.at(new AwaitingStaff(card, true), now), new Act.OpenPad());
    }

    /** Staff may do so whatever the patient was about to try (RDR-024). */
    private Step staffConfirmed(Session session, Instant now) {
        return card(session.stage())
                .filter(_ -> rules.methods().contains(Method.VISUAL))
                .map(card -> identify(session, card, Method.VISUAL, now))
                .orElseGet(() -> Step.of(session));
    }

    private static Optional<Method> method(Stage stage) {
        return switch (stage) {
            case Identifying(var _, Method method) -> Optional.of(method);
            case Registering(Method method) -> Optional.of(method);
            case Waiting _, OutOfOrder _, Reading _, Choosing _, Capturing _, KeyingNumber _, LastTry _, TypingPin _ ->
                Optional.empty();
            case AwaitingStaff _, OfferingRegistration _, Asking _, Confirming _, OfferingPaper _ -> Optional.empty();
            case PlacingPaper _, ReadingPaper _, PaperRead _, Finished _, Stopped _ -> Optional.empty();
        };
    }

    private Step ask(Session session, Visit visit, Set<Scope> wanted, Instant now) {
        List<Act> acts = new ArrayList<>();
        if (session.stage() instanceof Identifying) {
            acts.add(new Act.Note(visit.method(), OK));
        }
        acts.add(new Act.ReleaseCard());
        // spec| domain rules 12: in the grace period eligibility only, nothing is asked
        List<Scope> questions = visit.state() == CertificateState.GRACE ? List.of() : rules.questions(wanted);
        if (questions.isEmpty()) {
            acts.add(new Act.SendChoices(visit, Map.of(), Given.ON_SCREEN));
            return new Step(session.at(new Confirming(visit, Map.of()), now), acts);
        }
        return new Step(session.at(new Asking(visit, questions, Map.of()), now), acts);
    }

    private static Step answered(Session session, boolean isYes, Instant now) {
        return switch (session.stage()) {
            case OfferingRegistration(Method method, String token) ->
                isYes
                        ? Step.of(session.at(new Registering(method), now), new Act.Register(token))
                        : stop(session, Trouble.of(Outcome.READER_REGISTRATION_DECLINED), now);
            case Asking asking -> answered(session, asking, isYes, now);
            case OfferingPaper(Ending ending) ->
                isYes ? Step.of(session.at(new PlacingPaper(ending), now)) : finish(session, ending, now);
            case PlacingPaper(Ending ending) -> isYes ? Step.of(session) : finish(session, ending, now);
            case ReadingPaper(Ending ending) -> isYes ? Step.of(session) : finish(session, ending, now);
            case PaperRead(Ending ending, var _) ->
                isYes ? Step.of(session.at(new PlacingPaper(ending), now)) : finish(session, ending, now);
            case Waiting _, OutOfOrder _, Reading _, Choosing _, Capturing _, KeyingNumber _, LastTry _, TypingPin _ ->
                Step.of(session);
            case AwaitingStaff _, Identifying _, Registering _, Confirming _, Finished _, Stopped _ -> Step.of(session);
        };
    }

    private static Step answered(Session session, Asking asking, boolean isYes, Instant now) {
        EnumMap<Scope, Boolean> answers = new EnumMap<>(Scope.class);
        answers.putAll(asking.answers());
        answers.put(asking.question(), isYes);
        List<Scope> open = asking.open().subList(1, asking.open().size());
        return open.isEmpty()
                ? confirm(session, asking.visit(), answers, Given.ON_SCREEN, now)
                : Step.of(session.at(new Asking(asking.visit(), open, answers), now));
    }

    private static Step confirm(Session session, Visit visit, Map<Scope, Boolean> answers, Given given, Instant now) {
        return Step.of(session.at(new Confirming(visit, answers), now), new Act.SendChoices(visit, answers, given));
    }

    /** Only what was asked: an answer to anything else is passed over. */
    private static Step answeredOrally(Session session, Map<Scope, Boolean> answers, Instant now) {
        if (!(session.stage() instanceof Asking asking)) {
            return Step.of(session);
        }
        EnumMap<Scope, Boolean> asked = new EnumMap<>(Scope.class);
        asked.putAll(answers);
        asked.keySet()
                .removeIf(scope ->
                        !asking.open().contains(scope) && !asking.answers().containsKey(scope));
        return confirm(session.answeredCall(), asking.visit(), asked, Given.ORALLY, now);
    }

    private Step confirmed(Session session, String outcome, Instant now) {
        if (!(session.stage() instanceof Confirming(Visit visit, Map<Scope, Boolean> answers))) {
            return Step.of(session);
        }
        Ending ending = new Ending(visit, outcome, answers);
        return rules.asksForPaper() && ending.isInForce()
                ? Step.of(session.at(new OfferingPaper(ending), now))
                : finish(session, ending, now);
    }

    private static Step finish(Session session, Ending ending, Instant now) {
        return Step.of(session.at(new Finished(ending, false), now), new Act.ReleaseCard());
    }

    private Step back(Session session, Instant now) {
        if (session.stage() instanceof Stopped && !session.isCardOn()) {
            return Step.of(session.at(new Waiting(), now), new Act.Forget());
        }
        return card(session.stage())
                .map(card -> choose(session.answeredCall(), card, Optional.empty(), now))
                .orElseGet(() -> Step.of(session));
    }

    private Step ticked(Session session, Instant now) {
        return switch (session.stage()) {
            case OutOfOrder _ -> Step.of(session);
            // somebody changed the language, say, and went away: as new for the next
            case Waiting _ ->
                session.touched().isAfter(session.since()) && isOver(session.touched(), rules.patience(), now)
                        ? Step.of(session.at(new Waiting(), now))
                        : Step.of(session);
            case Reading _, Identifying _, Registering _, Confirming _ ->
                isOver(session.since(), WORK_MAX, now)
                        ? stop(session, Trouble.of(Outcome.READER_FAILED), now)
                        : Step.of(session);
            case Finished(Ending ending, var _) -> rest(session, FAREWELL, new Finished(ending, true), now);
            case Stopped(Trouble trouble, var _) -> rest(session, REFUSAL, new Stopped(trouble, true), now);
            case Capturing _, KeyingNumber _, Choosing _, LastTry _, TypingPin _, AwaitingStaff _ ->
                waitFor(session, now);
            case ReadingPaper(Ending ending) ->
                isOver(session.since(), WORK_MAX, now)
                        ? Step.of(session.at(new PaperRead(ending, false), now))
                        : Step.of(session);
            case OfferingRegistration _, Asking _, OfferingPaper _, PlacingPaper _, PaperRead _ ->
                waitFor(session, now);
        };
    }

    /** The last screens: gone some time after the card, and a reminder while the card is there. */
    private Step rest(Session session, Duration shown, Stage withCardLeft, Instant now) {
        if (!session.isCardOn()) {
            return isOver(session.since(), shown, now)
                    ? Step.of(session.at(new Waiting(), now), new Act.Forget())
                    : Step.of(session);
        }
        return isOver(session.since(), rules.reminder(), now)
                ? Step.of(session.called(now).at(withCardLeft, now))
                : Step.of(session);
    }

    private Step waitFor(Session session, Instant now) {
        Duration patience = rules.patience();
        if (!session.asksWhetherThere()) {
            return isOver(session.touched(), patience, now) ? Step.of(session.asking()) : Step.of(session);
        }
        return isOver(session.touched(), patience.plus(patience.dividedBy(2)), now)
                ? timeUp(session, now)
                : Step.of(session);
    }

    private static Step timeUp(Session session, Instant now) {
        return switch (session.stage()) {
            case Asking(Visit visit, var _, Map<Scope, Boolean> answers) ->
                confirm(session, visit, answers, Given.ON_SCREEN, now);
            case OfferingPaper(Ending ending) -> finish(session, ending, now);
            case PlacingPaper(Ending ending) -> finish(session, ending, now);
            case ReadingPaper(Ending ending) -> finish(session, ending, now);
            case PaperRead(Ending ending, var _) -> finish(session, ending, now);
            case Waiting _, OutOfOrder _, Reading _, Choosing _, Capturing _, KeyingNumber _, LastTry _, TypingPin _ ->
                stop(session, Trouble.of(Outcome.READER_TIME_UP), now);
            case AwaitingStaff _, Identifying _, OfferingRegistration _, Registering _, Confirming _ ->
                stop(session, Trouble.of(Outcome.READER_TIME_UP), now);
            case Finished _, Stopped _ -> Step.of(session);
        };
    }

    private static boolean isOver(Instant since, Duration howLong, Instant now) {
        return !now.isBefore(since.plus(howLong));
    }
}
