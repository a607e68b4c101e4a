package jp.tashika.reader.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("受付の流れ")
class FlowTest {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final Set<Scope> USUAL = Set.of(Scope.MEDICATION, Scope.CHECKUP);

    private final List<Act> acts = new ArrayList<>();
    private Instant now = START;
    private Session session = Session.atStart(Trouble.of(Outcome.READER_MISSING), START);
    private Flow flow = flow(EnumSet.allOf(Method.class), false);

    private static Flow flow(Set<Method> methods, boolean asksForPaper) {
        return new Flow(new Rules(methods, USUAL, asksForPaper, Duration.ofSeconds(60), Duration.ofSeconds(15)));
    }

    private FlowTest happens(Event... events) {
        for (Event event : events) {
            Step step = flow.next(session, event, now);
            session = step.session();
            acts.clear();
            acts.addAll(step.acts());
        }
        return this;
    }

    private FlowTest after(Duration time) {
        now = now.plus(time);
        return happens(new Event.Ticked());
    }

    private FlowTest cardIsRead(int tries) {
        return happens(new Event.ReaderFound(), new Event.CardPlaced(), new Event.CardRead(tries));
    }

    private FlowTest isRecognised(Scope... questions) {
        return cardIsRead(3)
                .happens(
                        new Event.Chosen(Method.PIN),
                        new Event.PinTyped(),
                        recognised(CertificateState.VALID, questions));
    }

    private static Event.Recognised recognised(CertificateState state, Scope... questions) {
        return new Event.Recognised(new Identification.Recognised(
                "visit",
                START.plusSeconds(600),
                Set.of(questions),
                state,
                LocalDate.of(2030, 1, 1),
                LocalDate.of(2030, 4, 30)));
    }

    private Stage stage() {
        return session.stage();
    }

    private static Trouble trouble(Outcome outcome) {
        return Trouble.of(outcome);
    }

    @Test
    @Tag("RDR-018")
    @Tag("RDR-019")
    @Tag("RDR-020")
    @Tag("RDR-021")
    @DisplayName("カードを置く、方法を選ぶ、暗証番号、同意、完了、カードを取る、の順に進む")
    void goesThroughInOrder() {
        assertThat(stage()).isInstanceOf(Stage.OutOfOrder.class);
        happens(new Event.ReaderFound());
        assertThat(stage()).isEqualTo(new Stage.Waiting());
        happens(new Event.CardPlaced());
        assertThat(stage()).isEqualTo(new Stage.Reading());
        assertThat(acts).contains(new Act.ReadCard());
        happens(new Event.CardRead(3));
        assertThat(stage()).isInstanceOf(Stage.Choosing.class);
        happens(new Event.Chosen(Method.PIN));
        assertThat(stage()).isInstanceOf(Stage.TypingPin.class);
        happens(new Event.PinTyped());
        assertThat(acts).contains(new Act.Identify(Method.PIN));
        happens(recognised(CertificateState.VALID, Scope.MEDICATION, Scope.CHECKUP));
        assertThat(acts).contains(new Act.Note(Method.PIN, "OK"), new Act.ReleaseCard());
        assertThat(((Stage.Asking) stage()).question()).isEqualTo(Scope.MEDICATION);
        happens(new Event.Answered(true));
        assertThat(((Stage.Asking) stage()).question()).isEqualTo(Scope.CHECKUP);
        happens(new Event.Answered(false));
        assertThat(acts)
                .anySatisfy(act -> assertThat(act).isInstanceOfSatisfying(Act.SendChoices.class, sent -> {
                    assertThat(sent.answers()).isEqualTo(Map.of(Scope.MEDICATION, true, Scope.CHECKUP, false));
                    assertThat(sent.given()).isEqualTo(Given.ON_SCREEN);
                }));
        happens(new Event.Confirmed("1"));
        assertThat(stage()).isInstanceOf(Stage.Finished.class);
        happens(new Event.CardTaken()).after(Duration.ofSeconds(8));
        assertThat(stage()).isEqualTo(new Stage.Waiting());
    }

    @Test
    @Tag("CNS-001")
    @Tag("CNS-003")
    @DisplayName("施設が選んだ問いだけを、限度額と特定疾病は該当者にだけ、決まった順に尋ねる")
    void asksWhatIsWantedInOrder() {
        isRecognised(Scope.DESIGNATED_DISEASE, Scope.SURGERY, Scope.COST_CEILING, Scope.CHECKUP, Scope.MEDICATION);
        assertThat(((Stage.Asking) stage()).open())
                .containsExactly(Scope.MEDICATION, Scope.CHECKUP, Scope.COST_CEILING, Scope.DESIGNATED_DISEASE);
    }

    @Test
    @DisplayName("猶予期間のカードには何も尋ねず、資格だけを確かめる")
    void asksNothingInTheGracePeriod() {
        cardIsRead(3)
                .happens(
                        new Event.Chosen(Method.VISUAL),
                        new Event.StaffConfirmed(),
                        recognised(CertificateState.GRACE, Scope.MEDICATION));
        assertThat(stage()).isInstanceOf(Stage.Confirming.class);
        assertThat(acts)
                .anySatisfy(act -> assertThat(act)
                        .isInstanceOfSatisfying(
                                Act.SendChoices.class,
                                sent -> assertThat(sent.answers()).isEmpty()));
    }

    @Test
    @Tag("CRD-010")
    @DisplayName("暗証番号を自分で試すことはなく、最後の1回の前に必ず確かめ、3回違えばほかの方法を示す")
    void neverTriesAPinUnasked() {
        cardIsRead(3).happens(new Event.Chosen(Method.PIN), new Event.PinTyped(), new Event.PinWrong(2));
        assertThat(stage()).isEqualTo(new Stage.TypingPin(CardSeen.of(2), true));
        assertThat(acts).doesNotContain(new Act.Identify(Method.PIN)).contains(new Act.OpenPad());
        happens(new Event.PinTyped(), new Event.PinWrong(1));
        assertThat(stage()).isEqualTo(new Stage.LastTry(CardSeen.of(1), true));
        happens(new Event.PinTyped());
        assertThat(stage()).isInstanceOf(Stage.LastTry.class);
        happens(new Event.LastTryAccepted());
        assertThat(stage()).isInstanceOf(Stage.TypingPin.class);
        happens(new Event.PinTyped(), new Event.PinWrong(0));
        assertThat(stage()).isInstanceOfSatisfying(Stage.Choosing.class, choosing -> {
            assertThat(choosing.notice()).contains(trouble(Outcome.READER_PIN_BLOCKED));
            assertThat(new Rules(EnumSet.allOf(Method.class), USUAL, false, Duration.ZERO, Duration.ZERO)
                            .ways(choosing.card()))
                    .containsExactlyInAnyOrder(Method.FACE, Method.VISUAL);
        });
        happens(new Event.Chosen(Method.PIN));
        assertThat(stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    @DisplayName("残り1回のカードでは、はじめから最後の1回と知らせ、顔や目視に替えられる")
    void warnsOfTheLastTryAtOnce() {
        cardIsRead(1).happens(new Event.Chosen(Method.PIN));
        assertThat(stage()).isEqualTo(new Stage.LastTry(CardSeen.of(1), false));
        happens(new Event.Chosen(Method.FACE));
        assertThat(stage()).isInstanceOf(Stage.Capturing.class);
    }

    @Test
    @DisplayName("暗証番号だけの読取機でロックされたカードは、理由を告げて終わる")
    void stopsWhenNoWayIsLeft() {
        flow = flow(Set.of(Method.PIN), false);
        cardIsRead(0);
        assertThat(stage()).isEqualTo(new Stage.Stopped(trouble(Outcome.READER_PIN_BLOCKED), false));
    }

    @Test
    @Tag("HWR-015")
    @Tag("HWR-020")
    @DisplayName("顔認証に失敗すると、同じ画面で暗証番号と目視を選べ、3回で顔は選べなくなる")
    void offersOtherWaysAfterTheFaceFailed() {
        cardIsRead(3);
        for (int round = 0; round < CardSeen.FACE_TRIES; round++) {
            happens(new Event.Chosen(Method.FACE));
            assertThat(acts).contains(new Act.StartFace());
            happens(new Event.FaceFailed(trouble(Outcome.READER_FACE_DIFFERENT)));
            assertThat(acts).contains(new Act.StopFace(), new Act.Note(Method.FACE, "TSK-READ0000007"));
        }
        happens(new Event.Chosen(Method.FACE));
        assertThat(stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    @Tag("RDR-022")
    @Tag("RDR-024")
    @Tag("HWR-018")
    @DisplayName("目視確認は、職員の番号が正しいか、職員の画面から確かめたときだけ進む")
    void visualCheckByStaffOnly() {
        cardIsRead(3).happens(new Event.Chosen(Method.VISUAL));
        assertThat(session.calledAt()).isPresent();
        happens(new Event.StaffCodeTyped(false));
        assertThat(stage()).isEqualTo(new Stage.AwaitingStaff(CardSeen.of(3), true));
        happens(new Event.StaffCodeTyped(true));
        assertThat(acts).contains(new Act.Identify(Method.VISUAL));
        assertThat(session.calledAt()).isEmpty();
    }

    @Test
    @DisplayName("目視確認をしない読取機では、職員の画面からも目視にできない")
    void noVisualCheckWhereItIsOff() {
        flow = flow(Set.of(Method.PIN), false);
        cardIsRead(3).happens(new Event.StaffConfirmed());
        assertThat(stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    @Tag("RDR-030")
    @DisplayName("未登録なら利用登録を尋ね、登録すれば同意へ、しなければ理由を告げて終わる")
    void firstRegistration() {
        cardIsRead(3).happens(new Event.Chosen(Method.PIN), new Event.PinTyped(), new Event.Unregistered("t"));
        assertThat(stage()).isInstanceOf(Stage.OfferingRegistration.class);
        Session offered = session;
        happens(new Event.Answered(true));
        assertThat(acts).containsExactly(new Act.Register("t"));
        happens(recognised(CertificateState.VALID, Scope.MEDICATION));
        assertThat(stage()).isInstanceOf(Stage.Asking.class);
        session = offered;
        happens(new Event.Answered(false));
        assertThat(stage()).isEqualTo(new Stage.Stopped(trouble(Outcome.READER_REGISTRATION_DECLINED), false));
    }

    static Stream<Arguments> beforeRecognition() {
        return Stream.of(
                Arguments.of("読取り", List.of()),
                Arguments.of("選択", List.of(new Event.CardRead(3))),
                Arguments.of("顔", List.of(new Event.CardRead(3), new Event.Chosen(Method.FACE))),
                Arguments.of("暗証番号", List.of(new Event.CardRead(3), new Event.Chosen(Method.PIN))),
                Arguments.of("最後の1回", List.of(new Event.CardRead(1), new Event.Chosen(Method.PIN))),
                Arguments.of("職員待ち", List.of(new Event.CardRead(3), new Event.Chosen(Method.VISUAL))));
    }

    @ParameterizedTest(name = "{0}の途中で抜かれる")
    @MethodSource("beforeRecognition")
    @DisplayName("本人と分かる前に抜かれれば、抜かれたと告げ、置き直せば初めから始まる")
    void cardTakenBeforeRecognition(String where, List<Event> events) {
        happens(new Event.ReaderFound(), new Event.CardPlaced());
        events.forEach(this::happens);
        int serial = session.serial();
        happens(new Event.CardTaken());
        assertThat(stage()).as(where).isEqualTo(new Stage.Stopped(trouble(Outcome.READER_CARD_TAKEN), false));
        assertThat(acts).contains(new Act.StopFace(), new Act.Forget());
        happens(new Event.CardPlaced());
        assertThat(stage()).isEqualTo(new Stage.Reading());
        assertThat(session.serial()).isGreaterThan(serial);
    }

    @Test
    @DisplayName("本人と分かった後に抜かれても、同意は続けられる")
    void cardTakenAfterRecognition() {
        isRecognised(Scope.MEDICATION).happens(new Event.CardTaken());
        assertThat(stage()).isInstanceOf(Stage.Asking.class);
        assertThat(session.isCardOn()).isFalse();
        happens(new Event.Answered(true), new Event.Confirmed("1"));
        assertThat(stage()).isInstanceOf(Stage.Finished.class);
    }

    @Test
    @DisplayName("答えずに立ち去れば、答えた分だけで資格を確かめ、次の人が来ても先の人の確認は終わる")
    void whoLeavesIsStillConfirmed() {
        isRecognised(Scope.MEDICATION, Scope.CHECKUP)
                .happens(new Event.Answered(true), new Event.CardTaken(), new Event.CardPlaced());
        assertThat(stage()).isEqualTo(new Stage.Reading());
        assertThat(acts)
                .anySatisfy(act -> assertThat(act)
                        .isInstanceOfSatisfying(
                                Act.SendChoices.class,
                                sent -> assertThat(sent.answers()).isEqualTo(Map.of(Scope.MEDICATION, true))));
    }

    @Test
    @DisplayName("操作がなければ、まだいるかを尋ね、触れれば続き、触れなければ終わる")
    void extendsWhenTouched() {
        cardIsRead(3).after(Duration.ofSeconds(59));
        assertThat(session.asksWhetherThere()).isFalse();
        after(Duration.ofSeconds(1));
        assertThat(session.asksWhetherThere()).isTrue();
        happens(new Event.Touched());
        assertThat(session.asksWhetherThere()).isFalse();
        after(Duration.ofSeconds(60)).after(Duration.ofSeconds(30));
        assertThat(stage()).isEqualTo(new Stage.Stopped(trouble(Outcome.READER_TIME_UP), false));
    }

    @Test
    @DisplayName("同意の途中で時間が過ぎれば、答えた分だけで資格を確かめる")
    void timeUpWhileAsking() {
        isRecognised(Scope.MEDICATION, Scope.CHECKUP)
                .happens(new Event.Answered(true))
                .after(Duration.ofSeconds(60))
                .after(Duration.ofSeconds(30));
        assertThat(stage()).isInstanceOf(Stage.Confirming.class);
    }

    @Test
    @DisplayName("置き忘れたカードは繰り返し知らせ、職員を呼び、取れば呼出しも消える")
    void cardLeftBehind() {
        isRecognised().happens(new Event.Confirmed("1")).after(Duration.ofSeconds(15));
        assertThat(stage())
                .isInstanceOfSatisfying(
                        Stage.Finished.class,
                        finished -> assertThat(finished.isCardLeft()).isTrue());
        assertThat(session.calledAt()).isPresent();
        int said = session.screen();
        after(Duration.ofSeconds(15));
        assertThat(session.screen()).isGreaterThan(said);
        happens(new Event.CardTaken());
        assertThat(session.calledAt()).isEmpty();
    }

    @Test
    @Tag("CNS-004")
    @DisplayName("口頭の同意は口頭と記録され、尋ねていないことへの答えは送られない")
    void oralConsent() {
        isRecognised(Scope.MEDICATION)
                .happens(new Event.AnsweredOrally(Map.of(Scope.MEDICATION, true, Scope.SURGERY, true)));
        assertThat(acts)
                .anySatisfy(act -> assertThat(act).isInstanceOfSatisfying(Act.SendChoices.class, sent -> {
                    assertThat(sent.given()).isEqualTo(Given.ORALLY);
                    assertThat(sent.answers()).isEqualTo(Map.of(Scope.MEDICATION, true));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Outcome.class,
            names = {"CARD_CERTIFICATE_EXPIRED", "CARD_CERTIFICATE_REVOKED", "LINE_CUT", "READER_TERMINAL_DOWN"})
    @DisplayName("断られれば、何が悪いかを告げて終わり、認証の記録に残る")
    void refused(Outcome outcome) {
        cardIsRead(3).happens(new Event.Chosen(Method.PIN), new Event.PinTyped(), new Event.Failed(trouble(outcome)));
        assertThat(stage()).isEqualTo(new Stage.Stopped(trouble(outcome), false));
        assertThat(acts).contains(new Act.Note(Method.PIN, outcome.code()), new Act.ReleaseCard(), new Act.Forget());
    }

    @Test
    @DisplayName("回線が切れていれば、暗証番号を打つ前に分かる")
    void lineCutIsToldEarly() {
        cardIsRead(3).happens(new Event.Failed(trouble(Outcome.LINE_CUT)));
        assertThat(stage()).isEqualTo(new Stage.Stopped(trouble(Outcome.LINE_CUT), false));
    }

    @ParameterizedTest(name = "資格有効性 {0} には公費の証を尋ねない")
    @ValueSource(strings = {"2", "3", "4", "5", "TSK-LINE0000001"})
    @Tag("OCR-004")
    void asksForPaperOnlyWhenInForce(String outcome) {
        flow = flow(EnumSet.allOf(Method.class), true);
        isRecognised().happens(new Event.Confirmed(outcome));
        assertThat(stage()).isInstanceOf(Stage.Finished.class);
    }

    @Test
    @Tag("OCR-004")
    @Tag("OCR-005")
    @Tag("OCR-006")
    @Tag("OCR-007")
    @Tag("OCR-011")
    @DisplayName("公費の証は、はい・置く・読む・結果・もう一枚・終了、と進む")
    void paper() {
        flow = flow(EnumSet.allOf(Method.class), true);
        isRecognised().happens(new Event.Confirmed("1"));
        assertThat(stage()).isInstanceOf(Stage.OfferingPaper.class);
        happens(new Event.Answered(true), new Event.PaperPlaced());
        assertThat(acts).containsExactly(new Act.ReadPaper());
        happens(new Event.PaperTaken(true));
        assertThat(stage())
                .isInstanceOfSatisfying(
                        Stage.PaperRead.class,
                        read -> assertThat(read.isTaken()).isTrue());
        happens(new Event.Answered(true), new Event.PaperPlaced(), new Event.Answered(false));
        assertThat(stage()).isInstanceOf(Stage.Finished.class);
    }

    @Test
    @Tag("OCR-006")
    @DisplayName("証の読取りは、患者が触れなくても続き、終わらなければ窓口に案内し、途中でやめられる")
    void paperThatIsNeverRead() {
        flow = flow(EnumSet.allOf(Method.class), true);
        isRecognised().happens(new Event.Confirmed("1"), new Event.Answered(true), new Event.PaperPlaced());
        after(Duration.ofSeconds(80));
        assertThat(stage()).isInstanceOf(Stage.ReadingPaper.class);
        assertThat(session.asksWhetherThere()).isFalse();
        after(Duration.ofSeconds(10));
        assertThat(stage())
                .isInstanceOfSatisfying(
                        Stage.PaperRead.class,
                        read -> assertThat(read.isTaken()).isFalse());
        happens(new Event.PaperTaken(true));
        assertThat(stage())
                .isInstanceOfSatisfying(
                        Stage.PaperRead.class,
                        read -> assertThat(read.isTaken()).isFalse());
        happens(new Event.Answered(true), new Event.PaperPlaced(), new Event.Answered(false));
        assertThat(stage()).isInstanceOf(Stage.Finished.class);
        happens(new Event.PaperTaken(true));
        assertThat(stage()).isInstanceOf(Stage.Finished.class);
    }

    @Test
    @DisplayName("リーダーが外れれば理由を告げ、戻れば待受けになる。終わった人には関わらない")
    void readerLostAndFound() {
        happens(new Event.ReaderFound(), new Event.ReaderLost(trouble(Outcome.READER_SYSTEM_DOWN)));
        assertThat(stage()).isEqualTo(new Stage.OutOfOrder(trouble(Outcome.READER_SYSTEM_DOWN)));
        int screen = session.screen();
        happens(new Event.ReaderLost(trouble(Outcome.READER_SYSTEM_DOWN)));
        assertThat(session.screen()).isEqualTo(screen);
        happens(new Event.ReaderFound());
        assertThat(stage()).isEqualTo(new Stage.Waiting());
        isRecognised(Scope.MEDICATION).happens(new Event.ReaderLost(trouble(Outcome.READER_MISSING)));
        assertThat(stage()).isInstanceOf(Stage.Asking.class);
        screen = session.screen();
        happens(new Event.ReaderLost(trouble(Outcome.READER_MISSING)));
        assertThat(session.screen()).isEqualTo(screen);
    }

    @Test
    @DisplayName("待受けで誰かが触れて立ち去れば、画面は元に戻る。誰も触れなければ変わらない")
    void asNewForTheNext() {
        happens(new Event.ReaderFound());
        int screen = session.screen();
        after(Duration.ofMinutes(2));
        assertThat(session.screen()).isEqualTo(screen);
        happens(new Event.Touched()).after(Duration.ofSeconds(59));
        assertThat(session.screen()).isEqualTo(screen);
        after(Duration.ofSeconds(1));
        assertThat(session.screen()).isGreaterThan(screen);
        assertThat(stage()).isEqualTo(new Stage.Waiting());
    }

    static Stream<Arguments> outOfPlace() {
        return Stream.of(
                        new Event.PinTyped(),
                        new Event.PinWrong(0),
                        new Event.FaceMatched(),
                        new Event.FaceFailed(trouble(Outcome.READER_FACE_UNSEEN)),
                        new Event.StaffCodeTyped(true),
                        new Event.StaffConfirmed(),
                        recognised(CertificateState.VALID),
                        new Event.Unregistered("t"),
                        new Event.Answered(true),
                        new Event.AnsweredOrally(Map.of()),
                        new Event.Confirmed("1"),
                        new Event.PaperPlaced(),
                        new Event.PaperTaken(true),
                        new Event.LastTryAccepted(),
                        new Event.WentBack(),
                        new Event.Chosen(Method.FACE),
                        new Event.Failed(trouble(Outcome.LINE_CUT)))
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outOfPlace")
    @DisplayName("待受けでは、場違いなできごとは何も変えない")
    void nothingOutOfPlace(Event event) {
        happens(new Event.ReaderFound());
        Session before = session;
        happens(event);
        assertThat(session).isEqualTo(before);
        assertThat(acts).isEmpty();
    }

    @Test
    @Tag("RDR-026")
    @DisplayName("券面の番号が要るときは入力を求め、ありえない番号は戻し、ありうる番号なら撮影に戻る")
    void numberOfTheFront() {
        cardIsRead(3).happens(new Event.Chosen(Method.FACE), new Event.NumberWanted(false));
        assertThat(session.stage()).isEqualTo(new Stage.KeyingNumber(CardSeen.of(3), NumberNotice.UNREAD));
        assertThat(acts).contains(new Act.StopFace(), new Act.OpenPad());

        happens(new Event.NumberTyped(false));
        assertThat(session.stage()).isEqualTo(new Stage.KeyingNumber(CardSeen.of(3), NumberNotice.IMPOSSIBLE));
        assertThat(acts).doesNotContain(new Act.OpenPhoto());

        happens(new Event.NumberTyped(true));
        assertThat(session.stage()).isEqualTo(new Stage.Capturing(CardSeen.of(3)));
        assertThat(acts).containsExactly(new Act.OpenPhoto());

        happens(new Event.NumberWanted(true));
        assertThat(session.stage()).isEqualTo(new Stage.KeyingNumber(CardSeen.of(3), NumberNotice.WRONG));
    }

    @Test
    @Tag("RDR-026")
    @DisplayName("番号の入力中も、ほかの方法・目視に移れ、カードを抜けば終わり、放っておけば時間で終わる")
    void awayFromTheNumber() {
        cardIsRead(3).happens(new Event.Chosen(Method.FACE), new Event.NumberWanted(false));
        Session keying = session;
        happens(new Event.WentBack());
        assertThat(session.stage()).isInstanceOf(Stage.Choosing.class);
        session = keying;
        happens(new Event.StaffConfirmed());
        assertThat(session.stage()).isInstanceOf(Stage.Identifying.class);
        session = keying;
        happens(new Event.CardTaken());
        assertThat(session.stage()).isInstanceOf(Stage.Stopped.class);
        session = keying;
        after(Duration.ofSeconds(61)).after(Duration.ofSeconds(31));
        assertThat(session.stage()).isInstanceOf(Stage.Stopped.class);
    }

    @Test
    @DisplayName("番号の入力を待っていないときの番号は、何も変えない")
    void numberOutOfPlace() {
        cardIsRead(3);
        Session choosing = session;
        happens(new Event.NumberWanted(false), new Event.NumberTyped(true));
        assertThat(session).isEqualTo(choosing);
    }
}
