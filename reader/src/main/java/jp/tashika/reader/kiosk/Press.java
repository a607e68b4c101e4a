package jp.tashika.reader.kiosk;

import java.util.Arrays;
import java.util.Optional;
import jp.tashika.format.card.message.Method;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Trouble;
import jp.tashika.vocabulary.outcome.Outcome;

/** 画面のボタン。What a patient can press, and what happens then. Staff's own deeds are not among them. */
enum Press {
    /** 顔。 */
    FACE,
    /** 暗証番号。 */
    PIN,
    /** 職員による確認。 */
    VISUAL,
    /** 番号を決める。Keyed in and complete. */
    NUMBER,
    /** 最後の1回を打つ。 */
    LAST_TRY,
    /** はい。 */
    YES,
    /** いいえ。 */
    NO,
    /** ほかの方法。 */
    BACK,
    /** 続ける。 */
    MORE,
    /** 職員を呼ぶ。 */
    CALL,
    /** 証を置いた。 */
    PAPER,
    /** カメラが使えない。Pressed by the page itself. */
    NO_CAMERA;

    Event event() {
        return switch (this) {
            case FACE -> new Event.Chosen(Method.FACE);
            case PIN -> new Event.Chosen(Method.PIN);
            case VISUAL -> new Event.Chosen(Method.VISUAL);
            case NUMBER -> new Event.Touched(); // what was keyed in is judged by the station
            case LAST_TRY -> new Event.LastTryAccepted();
            case YES -> new Event.Answered(true);
            case NO -> new Event.Answered(false);
            case BACK -> new Event.WentBack();
            case MORE -> new Event.Touched();
            case CALL -> new Event.StaffCalled();
            case PAPER -> new Event.PaperPlaced();
            case NO_CAMERA -> new Event.FaceFailed(Trouble.of(Outcome.READER_FACE_UNSEEN));
        };
    }

    static Optional<Press> named(String name) {
        return Arrays.stream(values())
                .filter(press -> press.name().equals(name))
                .findFirst();
    }
}
