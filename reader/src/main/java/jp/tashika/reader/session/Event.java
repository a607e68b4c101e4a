package jp.tashika.reader.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;

/** できごと。What can happen at a kiosk. */
public sealed interface Event {

    /** リーダー復旧。 */
    record ReaderFound() implements Event {}

    /** リーダー喪失。 */
    record ReaderLost(Trouble trouble) implements Event {}

    /** カードが置かれた。 */
    record CardPlaced() implements Event {}

    /** カードが読めた。 */
    record CardRead(int pinTriesLeft) implements Event {}

    /** カードが抜かれた。 */
    record CardTaken() implements Event {}

    /** 方法の選択。 */
    record Chosen(Method method) implements Event {}

    /** 最後の1回の了承。The patient wants to type the PIN, knowing that it is the last try. */
    record LastTryAccepted() implements Event {}

    /** 暗証番号が4桁そろった。 */
    record PinTyped() implements Event {}

    /** 暗証番号の不一致。 */
    record PinWrong(int triesLeft) implements Event {}

    /** 顔の一致。 */
    record FaceMatched() implements Event {}

    /** 顔の不一致。Or no face could be taken. */
    record FaceFailed(Trouble trouble) implements Event {}

    /** 券面の番号が要る。Neither read from the card's front nor tried out by the machine any more. */
    record NumberWanted(boolean wasKeyed) implements Event {}

    /** 券面の番号が入力された。 */
    record NumberTyped(boolean isPossible) implements Event {}

    /** 職員の番号の入力。Typed at the kiosk. */
    record StaffCodeTyped(boolean isRight) implements Event {}

    /** 職員の確認。Staff say on their page that the face is that of the card. */
    record StaffConfirmed() implements Event {}

    /** 特定。 */
    record Recognised(Identification.Recognised reply) implements Event {}

    /** 未登録。 */
    record Unregistered(String token) implements Event {

        /** Opaque: not shown. */
        @Override
        public String toString() {
            return "Unregistered[masked]";
        }
    }

    /** 回答。Yes or no to the question on the screen. */
    record Answered(boolean isYes) implements Event {}

    /** 口頭の回答。What the patient told staff, all questions at once. */
    record AnsweredOrally(Map<Scope, Boolean> answers) implements Event {

        public AnsweredOrally {
            answers = answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(answers));
        }

        /** Personal: what was chosen is not shown. */
        @Override
        public String toString() {
            return "AnsweredOrally[" + answers.size() + "]";
        }
    }

    /** 資格確認の完了。 */
    record Confirmed(String outcome) implements Event {}

    /** 証の読取り開始。 */
    record PaperPlaced() implements Event {}

    /** 証の読取り終了。 */
    record PaperTaken(boolean isTaken) implements Event {}

    /** 失敗。What was under way cannot be done. */
    record Failed(Trouble trouble) implements Event {}

    /** 戻る。Another way is wanted. */
    record WentBack() implements Event {}

    /** 触れた。Somebody is there, and wants more time. */
    record Touched() implements Event {}

    /** 職員の呼出し。 */
    record StaffCalled() implements Event {}

    /** 職員の応答。 */
    record StaffCame() implements Event {}

    /** 時の経過。 */
    record Ticked() implements Event {}
}
