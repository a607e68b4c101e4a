package jp.tashika.reader.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;

/** すること。What is to be done outside of the decisions; how it ended comes back as an {@link Event}. */
public sealed interface Act {

    /** カードを読む。 */
    record ReadCard() implements Act {}

    /** 署名して特定する。The card signs with the PIN that was typed, or by the institution's key. */
    record Identify(Method method) implements Act {}

    /** 暗証番号の入力欄を用意する。With new places for the digits. */
    record OpenPad() implements Act {}

    /** 顔を撮影する。 */
    record StartFace() implements Act {}

    /** 番号で写真を開く。With the number that was keyed in. */
    record OpenPhoto() implements Act {}

    /** 撮影をやめる。 */
    record StopFace() implements Act {}

    /** 初回登録する。 */
    record Register(String token) implements Act {

        /** Opaque: not shown. */
        @Override
        public String toString() {
            return "Register[masked]";
        }
    }

    /** 同意を送る。 */
    record SendChoices(Visit visit, Map<Scope, Boolean> answers, Given given) implements Act {

        public SendChoices {
            answers = answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(answers));
        }

        /** Personal: what was chosen is not shown. */
        @Override
        public String toString() {
            return "SendChoices[" + answers.size() + ", " + given + "]";
        }
    }

    /** 証を読む。 */
    record ReadPaper() implements Act {}

    /** カードを放す。It is not needed any more: its power goes, and with it what was verified. */
    record ReleaseCard() implements Act {}

    /** 受付を忘れる。What was kept for this patient is wiped. */
    record Forget() implements Act {}

    /**
     * 記録する。One authentication, as the operation log holds it (HWR-029).
     *
     * @param result {@code OK}, or a code
     */
    record Note(Method method, String result) implements Act {}
}
