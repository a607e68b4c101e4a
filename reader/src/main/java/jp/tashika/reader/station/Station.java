package jp.tashika.reader.station;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import jp.tashika.card.application.InstitutionAuthenticator;
import jp.tashika.card.application.Secret;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.face.FaceResult;
import jp.tashika.reader.face.FaceSession;
import jp.tashika.reader.face.FrameVerdict;
import jp.tashika.reader.face.Hint;
import jp.tashika.reader.guard.StaffCode;
import jp.tashika.reader.log.OperationLog;
import jp.tashika.reader.paper.PaperContent;
import jp.tashika.reader.paper.PaperScan;
import jp.tashika.reader.session.Act;
import jp.tashika.reader.session.Ending;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Flow;
import jp.tashika.reader.session.Rules;
import jp.tashika.reader.session.Session;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.session.Step;
import jp.tashika.reader.session.Trouble;
import jp.tashika.reader.session.Visit;
import jp.tashika.reader.terminal.Said;
import jp.tashika.reader.terminal.Terminal;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 受付の台。One kiosk: takes what happens, lets {@link Flow} decide, and does what it says. What takes time is done elsewhere and
 * comes back as an event of the patient it was begun for; if that is another one by then it is dropped.
 */
public final class Station implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Station.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(60);

    private static final Duration AFTER_FAILURE = Duration.ofMillis(300);

    /** A camera that begins anew is waited for, so long. */
    private static final int CAMERA_FAILURES_MAX = 3;

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** How long staff see who was received last. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final String kiosk;
    private final Parts parts;
    private final Rules rules;
    private final Flow flow;
    private final CardThread cards;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isStopped;

    private Session session;
    private Manner manner = Manner.USUAL;
    private PinPad pad;
    private final NumberPad numberPad = new NumberPad();
    private NumberTries tries = new NumberTries();
    private Optional<CompletableFuture<Said<Challenge>>> challenge = Optional.empty();
    private Optional<CompletableFuture<List<FaceNumberB>>> front = Optional.empty();
    private Optional<FaceSession> round = Optional.empty();
    private Optional<Hint> hint = Optional.empty();
    private Optional<Received> received = Optional.empty();
    private Optional<String> faceFile = Optional.empty();
    private int papers;

    /**
     * 台の部品。What a kiosk works with.
     *
     * @param device the reader's name at the terminal
     * @param paper absent where no paper is read
     * @param institution absent when there is no key of an institution: then only the PIN opens a card
     */
    public record Parts(
            CardReaders readers,
            Terminal terminal,
            ChallengeRequest device,
            Optional<InstitutionAuthenticator> institution,
            Optional<FaceCheck> face,
            Optional<PaperScan> paper,
            StaffCode staffCode,
            OperationLog log,
            InstantSource time,
            RandomGenerator random) {

        /**
         * できる方法。Without an institution's key only the PIN opens a card; without an engine no face is compared; without a camera
         * at the tray no paper is asked for.
         */
        public Rules possible(Rules wanted, String kiosk) {
            EnumSet<Method> methods = EnumSet.noneOf(Method.class);
            methods.addAll(wanted.methods());
            if (institution.isEmpty()) {
                methods.retainAll(Set.of(Method.PIN));
            }
            if (face.isEmpty()) {
                methods.remove(Method.FACE);
            }
            Rules possible = wanted.withMethods(methods);
            return paper.filter(scan -> scan.looksAt(kiosk)).isPresent() ? possible : possible.withoutPaper();
        }
    }

    /** @param reader by which part of its name the kiosk's reader is found */
    public Station(String kiosk, Pattern reader, Rules rules, Parts parts) {
        this.kiosk = kiosk;
        this.parts = parts;
        this.rules = rules;
        this.flow = new Flow(rules);
        this.session =
                Session.atStart(Trouble.of(Outcome.READER_MISSING), parts.time().instant());
        this.pad = PinPad.shuffled(parts.random());
        this.cards = new CardThread(parts.readers(), reader, kiosk, this::handle);
    }

    /** 開始。 */
    public void start() {
        cards.start();
        Thread.ofVirtual().name("tick-" + kiosk).start(this::tick);
    }

    private void tick() {
        while (!isStopped) {
            try {
                handle(new Event.Ticked());
                endRound();
            } catch (RuntimeException e) {
                LOG.error("time cannot go on at the kiosk as it should", e);
            }
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A camera that sends nothing any more ends a round by its time. */
    private void endRound() {
        Optional<FaceSession> open;
        int serial;
        synchronized (this) {
            open = round;
            serial = session.serial();
        }
        open.flatMap(it -> it.result(parts.time().instant())).ifPresent(result -> told(serial, open.get(), result));
    }

    public String kiosk() {
        return kiosk;
    }

    public Rules rules() {
        return rules;
    }

    public synchronized Session session() {
        return session;
    }

    public synchronized Manner manner() {
        return manner;
    }

    public synchronized PinPad pad() {
        return pad;
    }

    /** 照合番号Bの入力欄。Where the number on the card's front is keyed in. */
    public synchronized NumberPad numberPad() {
        return numberPad;
    }

    public synchronized Optional<Hint> hint() {
        return hint;
    }

    /** Whether staff have typed wrong numbers here for too often, and have to wait. */
    public boolean isStaffCodePaused() {
        return parts.staffCode().isPaused(kiosk);
    }

    /** 直前の受付。Who was received last, for some minutes. */
    public synchronized Optional<Received> received() {
        received = received.filter(
                known -> parts.time().instant().isBefore(known.at().plus(REMEMBERED)));
        return received;
    }

    /** 案内のしかたを変える。 */
    public synchronized void change(Manner other) {
        manner = other;
        handle(new Event.Touched());
    }

    /** 画面の操作。From the screen the patient saw: what was pressed on an older one is passed over. */
    public synchronized void press(int screen, Event event) {
        if (session.screen() == screen) {
            handle(event);
        }
    }

    /** 数字の操作。One key of the pad. */
    public synchronized void type(int screen, int key) {
        if (session.screen() != screen) {
            return;
        }
        handle(new Event.Touched());
        switch (session.stage()) {
            case Stage.TypingPin _ -> {
                if (pad.press(key)) {
                    handle(new Event.PinTyped());
                }
            }
            case Stage.AwaitingStaff _ -> {
                if (pad.press(key)) {
                    byte[] typed = pad.takeBytes();
                    boolean isRight = parts.staffCode().isRight(kiosk, typed);
                    Arrays.fill(typed, (byte) 0);
                    handle(new Event.StaffCodeTyped(isRight));
                }
            }
            case Stage.KeyingNumber _ -> numberPad.press(key);
            case Stage.Waiting _, Stage.OutOfOrder _, Stage.Reading _, Stage.Choosing _, Stage.Capturing _ -> {}
            case Stage.LastTry _, Stage.Identifying _, Stage.OfferingRegistration _, Stage.Registering _ -> {}
            case Stage.Asking _, Stage.Confirming _, Stage.OfferingPaper _, Stage.PlacingPaper _ -> {}
            case Stage.ReadingPaper _, Stage.PaperRead _, Stage.Finished _, Stage.Stopped _ -> {}
        }
    }

    /** 一字消す。 */
    public synchronized void erase(int screen) {
        if (session.screen() == screen) {
            pad.erase();
            numberPad.erase();
            handle(new Event.Touched());
        }
    }

    /** 番号の決定。What was keyed in goes to the card, if it can be a card's number today. */
    public synchronized void sendNumber(int screen) {
        if (session.screen() == screen && session.stage() instanceof Stage.KeyingNumber) {
            LocalDate today = LocalDate.ofInstant(parts.time().instant(), JAPAN);
            handle(new Event.NumberTyped(numberPad
                    .number()
                    .filter(number -> number.isPossible(today))
                    .isPresent()));
        }
    }

    /** 画像。One picture of the camera; taken over and wiped. */
    public void look(byte[] jpeg) {
        Optional<FaceSession> open;
        int serial;
        synchronized (this) {
            open = session.stage() instanceof Stage.Capturing ? round : Optional.empty();
            serial = session.serial();
        }
        if (open.isEmpty()) {
            Arrays.fill(jpeg, (byte) 0);
            return;
        }
        FrameVerdict verdict = open.get().offer(jpeg, parts.time().instant());
        synchronized (this) {
            if (round.equals(open)) {
                hint = Optional.of(verdict.hint());
            }
        }
        verdict.result().ifPresent(result -> told(serial, open.get(), result));
    }

    /** この台のカメラ。The one that is asked for pictures; empty where the page sends those of its browser. */
    public Optional<Camera> camera() {
        return parts.face().flatMap(check -> check.cameras().patient(kiosk));
    }

    /** Pictures of the patient are taken while the photo is still read. */
    private void watch(int serial) {
        int screen = session.screen();
        camera().ifPresent(camera -> start(serial, () -> watch(screen, camera)));
    }

    /** Asks the camera for one picture after another, as long as the screen is the one that began it. */
    private void watch(int screen, Camera camera) {
        int failed = 0;
        while (isCapturing(screen)) {
            try {
                look(camera.picture());
                failed = 0;
            } catch (CameraFailed e) {
                failed++;
                if (failed == CAMERA_FAILURES_MAX) {
                    LOG.warn("the camera of a kiosk gives no pictures: {}", e.getMessage());
                    press(screen, new Event.FaceFailed(Trouble.of(Outcome.READER_FACE_UNSEEN)));
                }
            }
            try {
                Thread.sleep(failed == 0 ? BETWEEN_PICTURES : AFTER_FAILURE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean isCapturing(int screen) {
        return session.screen() == screen && session.stage() instanceof Stage.Capturing;
    }

    /** Of the round that is still open: one that was given up tells nothing. */
    private synchronized void told(int serial, FaceSession of, FaceResult result) {
        if (round.filter(open -> open == of).isPresent()) {
            stopFace();
            handle(
                    serial,
                    switch (result) {
                        case FaceResult.Matched _ -> new Event.FaceMatched();
                        case FaceResult.NotMatched _, FaceResult.NotLive _ ->
                            new Event.FaceFailed(Trouble.of(Outcome.READER_FACE_DIFFERENT));
                        case FaceResult.NoGoodPicture _ -> new Event.FaceFailed(Trouble.of(Outcome.READER_FACE_UNSEEN));
                    });
        }
    }

    /** できごと。Whoever it comes from. */
    public synchronized void handle(Event event) {
        Step step = flow.next(session, event, parts.time().instant());
        boolean isNobodyThere = step.session().stage() instanceof Stage.Waiting
                && !step.session().since().equals(session.since());
        session = step.session();
        if (isNobodyThere) {
            manner = Manner.USUAL;
        }
        if (event instanceof Event.Failed(Trouble trouble)) {
            record(() -> parts.log().writeError(kiosk, trouble.code()));
        }
        step.acts().forEach(this::perform);
    }

    private synchronized void handle(int serial, Event event) {
        if (session.serial() == serial) {
            handle(event);
        }
    }

    private void perform(Act act) {
        int serial = session.serial();
        switch (act) {
            case Act.ReadCard() -> { // while the card is read
                challenge = Optional.of(fetchChallenge(serial));
                front = parts.face()
                        .filter(_ -> rules.methods().contains(Method.FACE))
                        .map(check -> CompletableFuture.supplyAsync(
                                () -> check.numbers().read(kiosk), work));
            }
            case Act.OpenPad() -> {
                pad.wipe();
                numberPad.wipe();
                pad = PinPad.shuffled(parts.random());
            }
            case Act.Identify(Method method) -> identify(serial, method);
            case Act.StartFace() -> startFace(serial);
            case Act.OpenPhoto() -> openTyped(serial);
            case Act.StopFace() -> stopFace();
            case Act.Register(String token) -> start(serial, () -> register(serial, token));
            case Act.SendChoices(Visit visit, Map<Scope, Boolean> answers, Given given) ->
                start(serial, () -> confirm(serial, visit, answers, given));
            case Act.ReadPaper() -> {
                int round = ++papers;
                start(serial, () -> readPaper(serial, round));
            }
            case Act.ReleaseCard() -> cards.give(RELEASE);
            case Act.Forget() -> forget();
            case Act.Note(Method method, String result) ->
                record(() -> parts.log().write(OperationLog.Operation.AUTHENTICATION, kiosk, method.name(), result));
        }
    }

    /** A full disk stops no patient. */
    private static void record(Runnable line) {
        try {
            line.run();
        } catch (UncheckedIOException e) {
            LOG.error("the log of operations cannot be written", e);
        }
    }

    private static final CardThread.Job RELEASE = new CardThread.Job() {
        @Override
        public void with(Optional<CardAtWork> card) {
            // nothing to do with it: it is put away after this
        }

        @Override
        public boolean isLast() {
            return true;
        }
    };

    private void start(int serial, Runnable task) {
        work.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a task of the kiosk failed", e);
                handle(serial, new Event.Failed(Trouble.of(Outcome.READER_FAILED)));
            }
        });
    }

    private CompletableFuture<Said<Challenge>> fetchChallenge(int serial) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Said<Challenge> said = parts.terminal().challenge(parts.device());
                    if (said instanceof Said.Nothing<Challenge>(Trouble trouble)) {
                        handle(serial, new Event.Failed(trouble));
                    }
                    return said;
                },
                work);
    }

    /** One that is over by now is fetched anew. */
    private Said<Challenge> challenge() {
        CompletableFuture<Said<Challenge>> coming;
        synchronized (this) {
            coming = challenge.orElseGet(
                    () -> CompletableFuture.supplyAsync(() -> parts.terminal().challenge(parts.device()), work));
            challenge = Optional.empty(); // each is good once
        }
        Said<Challenge> said = coming.join();
        return said instanceof Said.Reply<Challenge>(Challenge known)
                        && !parts.time().instant().isBefore(known.until())
                ? parts.terminal().challenge(parts.device())
                : said;
    }

    private void identify(int serial, Method method) {
        Secret pin = method == Method.PIN ? pad.take() : Secret.of(new byte[0]);
        cards.give(card -> {
            try (pin) {
                if (card.isEmpty()) {
                    handle(serial, new Event.Failed(Trouble.of(Outcome.READER_CARD_TAKEN)));
                    return;
                }
                sign(serial, card.get(), method, pin);
            }
        });
    }

    private void sign(int serial, CardAtWork card, Method method, Secret pin) {
        switch (challenge()) {
            case Said.Nothing<Challenge>(Trouble trouble) -> handle(serial, new Event.Failed(trouble));
            case Said.Reply<Challenge>(Challenge known) -> {
                try {
                    CardAtWork.Signed signed = method == Method.PIN
                            ? card.signWithPin(parts.device(), known, pin)
                            : card.signAs(parts.institution(), parts.device(), known, method);
                    switch (signed) {
                        case CardAtWork.Signed.WrongPin(int left) -> {
                            keep(known);
                            handle(serial, new Event.PinWrong(left));
                        }
                        case CardAtWork.Signed.Proof(var proof) ->
                            start(serial, () -> told(serial, parts.terminal().identify(proof)));
                    }
                } catch (CardAtWork.Unworkable e) {
                    handle(serial, new Event.Failed(e.trouble()));
                }
            }
        }
    }

    /** Nothing was signed: it is still good. */
    private synchronized void keep(Challenge unused) {
        challenge = Optional.of(CompletableFuture.completedFuture(new Said.Reply<>(unused)));
    }

    private void register(int serial, String token) {
        told(serial, parts.terminal().register(new FirstRegistration(parts.device(), token)));
    }

    private void told(int serial, Said<Identification> said) {
        handle(
                serial,
                switch (said) {
                    case Said.Nothing<Identification>(Trouble trouble) -> new Event.Failed(trouble);
                    case Said.Reply<Identification>(Identification.Recognised reply) -> new Event.Recognised(reply);
                    case Said.Reply<Identification>(Identification.Unregistered reply) ->
                        new Event.Unregistered(reply.visit());
                    case Said.Reply<Identification>(Refused refused) -> new Event.Failed(new Trouble(refused.code()));
                });
    }

    private void confirm(int serial, Visit visit, Map<Scope, Boolean> answers, Given given) {
        Said<Confirmation> said = parts.terminal().confirm(new Choices(parts.device(), visit.token(), answers, given));
        switch (said) {
            case Said.Nothing<Confirmation>(Trouble trouble) -> handle(serial, new Event.Failed(trouble));
            case Said.Reply<Confirmation>(Refused refused) ->
                handle(serial, new Event.Failed(new Trouble(refused.code())));
            case Said.Reply<Confirmation>(Confirmation.Confirmed confirmed) -> {
                Ending ending = new Ending(visit, confirmed.outcome(), answers);
                Instant now = parts.time().instant();
                synchronized (this) {
                    if (session.serial() == serial) {
                        received = Optional.of(Received.of(confirmed, ending, now));
                        faceFile = Optional.of(confirmed.fileName());
                    }
                }
                handle(serial, new Event.Confirmed(confirmed.outcome()));
            }
        }
    }

    /** Where it fails, whatever failed, the patient brings the paper to the counter; why is in the log. */
    private void readPaper(int serial, int round) {
        Optional<Outcome> fault = Optional.of(Outcome.READER_FAILED);
        try {
            fault = paperFault(serial, round);
        } finally {
            fault.ifPresent(why -> record(() -> parts.log().writeError(kiosk, why.code())));
            boolean isTaken = fault.isEmpty();
            synchronized (this) {
                if (papers == round) {
                    handle(serial, new Event.PaperTaken(isTaken));
                }
            }
        }
    }

    private Optional<Outcome> paperFault(int serial, int round) {
        Optional<PaperContent> content =
                parts.paper().flatMap(scan -> scan.read(kiosk)).filter(PaperContent::isUsable);
        if (content.isEmpty()) {
            return Optional.of(Outcome.PAPER_UNREADABLE);
        }
        Optional<String> check;
        synchronized (this) {
            if (papers != round || session.serial() != serial || !(session.stage() instanceof Stage.ReadingPaper)) {
                return Optional.empty(); // stopped by the patient: nothing is handed on, and nobody waits
            }
            check = faceFile;
        }
        if (check.isEmpty()) {
            return Optional.of(Outcome.PAPER_CHECK_UNKNOWN);
        }
        PaperSheet sheet = new PaperSheet(
                parts.device(), check.get(), content.get().kind(), content.get().items());
        return switch (parts.terminal().paper(sheet)) {
            case Said.Nothing<PaperReply>(Trouble trouble) -> Optional.of(outcome(trouble));
            case Said.Reply<PaperReply>(PaperReply reply) ->
                switch (reply.result()) {
                    case UPDATED -> Optional.empty();
                    case UPDATE_FAILED -> Optional.of(Outcome.PAPER_NOT_UPDATED);
                    case UNANSWERED -> Optional.of(Outcome.PAPER_UNANSWERED);
                };
        };
    }

    private static Outcome outcome(Trouble trouble) {
        return Arrays.stream(Outcome.values()).filter(trouble::is).findFirst().orElse(Outcome.READER_FAILED);
    }

    /** The photo is read while the camera is opened. */
    private void startFace(int serial) {
        stopFace();
        if (parts.face().isEmpty()) {
            handle(serial, new Event.FaceFailed(Trouble.of(Outcome.READER_FACE_UNSEEN)));
            return;
        }
        FaceCheck check = parts.face().get();
        NumberTries visit = tries;
        watch(serial);
        start(serial, () -> readNumber(serial, check, visit));
    }

    private void readNumber(int serial, FaceCheck check, NumberTries visit) {
        Optional<FaceNumberB> number = visit.right();
        if (number.isEmpty() && visit.mayRead()) {
            List<FaceNumberB> already = readAlready();
            number = visit.first(already.isEmpty() ? check.numbers().read(kiosk) : already);
        }
        number.ifPresentOrElse(read -> openPhoto(serial, check, visit, read, false), () -> askForNumber(serial, visit));
    }

    /** What was read of the card while the patient chose, once. */
    private List<FaceNumberB> readAlready() {
        Optional<CompletableFuture<List<FaceNumberB>>> reading;
        synchronized (this) {
            reading = front;
            front = Optional.empty();
        }
        return reading.map(CompletableFuture::join).orElseGet(List::of);
    }

    /** By the number that was keyed in. */
    private void openTyped(int serial) {
        Optional<FaceNumberB> number = numberPad.number();
        numberPad.wipe();
        if (number.isPresent() && parts.face().isPresent()) {
            watch(serial);
            openPhoto(serial, parts.face().get(), tries, number.get(), true);
        }
    }

    private void openPhoto(int serial, FaceCheck check, NumberTries visit, FaceNumberB number, boolean isKeyed) {
        cards.give(card -> {
            if (card.isEmpty()) {
                handle(serial, new Event.FaceFailed(Trouble.of(Outcome.READER_CARD_TAKEN)));
                return;
            }
            try {
                switch (card.get().photo(number, isKeyed, visit)) {
                    case CardAtWork.Photo.Opened photo -> begun(serial, check, photo.bytes());
                    case CardAtWork.Photo.Wrong(int left) when isKeyed -> orOtherwise(serial, visit, left, true);
                    // the camera may see more another time; the same number is not tried again
                    case CardAtWork.Photo.Wrong _ -> start(serial, () -> readNumber(serial, check, visit));
                    case CardAtWork.Photo.NotTried(int left) when isKeyed -> orOtherwise(serial, visit, left, true);
                    case CardAtWork.Photo.NotTried(int left) -> orOtherwise(serial, visit, left, false);
                }
            } catch (CardAtWork.Unworkable e) {
                handle(serial, new Event.FaceFailed(e.trouble()));
            }
        });
    }

    /** How many tries are left is asked of the card, for what is keyed in may not take the last ones either. */
    private void askForNumber(int serial, NumberTries visit) {
        cards.give(card -> {
            try {
                orOtherwise(serial, visit, card.isPresent() ? card.get().faceNumberTriesLeft() : 0, false);
            } catch (CardAtWork.Unworkable e) {
                handle(serial, new Event.FaceFailed(e.trouble()));
            }
        });
    }

    private void orOtherwise(int serial, NumberTries visit, int left, boolean wasKeyed) {
        handle(
                serial,
                visit.mayKey(left)
                        ? new Event.NumberWanted(wasKeyed)
                        : new Event.FaceFailed(Trouble.of(Outcome.READER_PHOTO_UNREADABLE)));
    }

    private void begun(int serial, FaceCheck check, byte[] photo) {
        start(serial, () -> {
            Optional<FaceSession> begun = check.begin(photo);
            boolean isWanted;
            synchronized (this) {
                isWanted = session.serial() == serial && session.stage() instanceof Stage.Capturing && round.isEmpty();
                if (isWanted) {
                    round = begun;
                }
            }
            if (!isWanted) {
                begun.ifPresent(FaceSession::close);
            } else if (begun.isEmpty()) {
                handle(serial, new Event.FaceFailed(Trouble.of(Outcome.READER_PHOTO_UNREADABLE)));
            }
        });
    }

    private void stopFace() {
        round.ifPresent(FaceSession::close);
        round = Optional.empty();
        hint = Optional.empty();
    }

    private void forget() {
        pad.wipe();
        numberPad.wipe();
        tries = new NumberTries();
        challenge = Optional.empty();
        front = Optional.empty();
        faceFile = Optional.empty();
        if (session.stage() instanceof Stage.Reading) {
            received = Optional.empty();
        }
    }

    @Override
    public void close() {
        isStopped = true;
        cards.close();
        work.shutdownNow();
        synchronized (this) {
            stopFace();
            forget();
        }
    }
}
