package jp.tashika.format.oqs.message;

import java.util.Optional;

/**
 * 照会番号登録結果。Whether it was registered (OQSsiimm01res).
 *
 * @param handle 照会番号
 */
public record HandleRegistrationResult(ResultHeader header, Optional<String> handle, Processing processing) {

    public HandleRegistrationResult {
        handle = Texts.present(handle);
    }

    /** Personal: only how it ended is shown. */
    @Override
    public String toString() {
        return "HandleRegistrationResult[" + processing.status() + "]";
    }
}
