package jp.tashika.reader.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;

/** 案内の段階。Where a patient is at a kiosk: one screen each (RDR-018). */
public sealed interface Stage {

    /** 待受け。Nobody is there. */
    record Waiting() implements Stage {}

    /** 使用不可。Nobody can be served until the reader is back. */
    record OutOfOrder(Trouble trouble) implements Stage {}

    /** 読取中。A card was placed. */
    record Reading() implements Stage {}

    /**
     * 本人確認方法の選択。
     *
     * @param notice why the way chosen before did not work
     */
    record Choosing(CardSeen card, Optional<Trouble> notice) implements Stage {}

    /** 顔の撮影。 */
    record Capturing(CardSeen card) implements Stage {}

    /** 照合番号Bの入力。The number on the card's front is keyed in, which opens its photo (CRD-003). */
    record KeyingNumber(CardSeen card, NumberNotice notice) implements Stage {}

    /** 最後の1回の確認。One more wrong PIN blocks it: the patient decides, or takes another way. */
    record LastTry(CardSeen card, boolean wasWrong) implements Stage {}

    /** 暗証番号の入力。 */
    record TypingPin(CardSeen card, boolean wasWrong) implements Stage {}

    /** 職員の確認待ち。Staff look at the face and the card, and say so here or on their own page. */
    record AwaitingStaff(CardSeen card, boolean wasWrong) implements Stage {}

    /** 本人特定中。The card signs, the centre looks who that is. */
    record Identifying(CardSeen card, Method method) implements Stage {}

    /** 初回登録の確認。The card is good and not yet an insurance card (RDR-030). */
    record OfferingRegistration(Method method, String token) implements Stage {

        /** Opaque: not shown. */
        @Override
        public String toString() {
            return "OfferingRegistration[" + method + "]";
        }
    }

    /** 初回登録中。 */
    record Registering(Method method) implements Stage {}

    /**
     * 同意の確認。One question a screen.
     *
     * @param open the first of them is on the screen; never empty
     * @param answers so far
     */
    record Asking(Visit visit, List<Scope> open, Map<Scope, Boolean> answers) implements Stage {

        public Asking {
            open = List.copyOf(open);
            answers = answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(answers));
            if (open.isEmpty()) {
                throw new IllegalArgumentException("nothing to ask");
            }
        }

        public Scope question() {
            return open.getFirst();
        }

        /** Personal: what was chosen is not shown. */
        @Override
        public String toString() {
            return "Asking[" + open.size() + " open]";
        }
    }

    /** 資格確認中。 */
    record Confirming(Visit visit, Map<Scope, Boolean> answers) implements Stage {

        public Confirming {
            answers = answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(answers));
        }

        /** Personal: what was chosen is not shown. */
        @Override
        public String toString() {
            return "Confirming[" + answers.size() + "]";
        }
    }

    /** 公費の証の確認。Whether the patient has certificates of public expense to be read (OCR-004). */
    record OfferingPaper(Ending ending) implements Stage {}

    /** 証の読取り準備。The certificate is to be put into the slot (OCR-005). */
    record PlacingPaper(Ending ending) implements Stage {}

    /** 証の読取中。 */
    record ReadingPaper(Ending ending) implements Stage {}

    /** 証の読取り結果。 */
    record PaperRead(Ending ending, boolean isTaken) implements Stage {}

    /**
     * 完了。
     *
     * @param isCardLeft the card has been lying there for too long
     */
    record Finished(Ending ending, boolean isCardLeft) implements Stage {}

    /** 中止。It cannot go on, and why. */
    record Stopped(Trouble trouble, boolean isCardLeft) implements Stage {}
}
