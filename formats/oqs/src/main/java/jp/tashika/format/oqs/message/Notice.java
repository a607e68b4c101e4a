package jp.tashika.format.oqs.message;

import java.util.Optional;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * エラー内容。Code and message of a whole message that ended abnormally.
 *
 * @param code エラーコード
 * @param message エラーメッセージ
 */
public record Notice(Optional<String> code, Optional<String> message) {

    /** なし。Nothing to say. */
    public static final Notice NONE = new Notice(Optional.empty(), Optional.empty());

    public Notice {
        code = Texts.present(code);
        message = Texts.present(message);
    }

    public static Notice of(Outcome outcome) {
        return new Notice(Optional.of(outcome.code()), Optional.of(outcome.deskText()));
    }
}
