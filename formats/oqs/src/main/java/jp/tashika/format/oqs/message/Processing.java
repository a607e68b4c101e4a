package jp.tashika.format.oqs.message;

import java.util.Optional;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 処理結果。How one person ended, with what is told to the desk.
 *
 * @param code 処理結果コード: on an error, and on success with something worth knowing
 * @param message 処理結果メッセージ
 */
public record Processing(ProcessingStatus status, Optional<String> code, Optional<String> message) {

    /** 正常終了。Nothing more to say. */
    public static final Processing NORMAL = new Processing(ProcessingStatus.NORMAL, Optional.empty(), Optional.empty());

    public Processing {
        code = Texts.present(code);
        message = Texts.present(message);
    }

    public static Processing normal(Outcome outcome) {
        return new Processing(ProcessingStatus.NORMAL, Optional.of(outcome.code()), Optional.of(outcome.deskText()));
    }

    public static Processing error(Outcome outcome) {
        return new Processing(ProcessingStatus.ERROR, Optional.of(outcome.code()), Optional.of(outcome.deskText()));
    }
}
