package jp.tashika.format.oqs.record;

import java.util.Optional;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.Texts;

/**
 * 閲覧結果の見出し。How a request for records ended, and about whom the result is.
 *
 * @param mark 任意のファイル識別子 of the request
 * @param code 結果コード; {@link #NORMAL} when there is a result
 * @param message what the desk is told when there is none
 */
public record RecordsHeader(
        Optional<ClientMark> mark, String code, Optional<String> message, Optional<RecordsPerson> person) {

    /** 正常。The code of a result. */
    public static final String NORMAL = "1";

    /** 異常。The code that is written when there is none; any other than {@link #NORMAL} is understood so. */
    public static final String ABNORMAL = "9";

    /** @throws IllegalArgumentException when the code is blank */
    public RecordsHeader {
        if (code.isBlank()) {
            throw new IllegalArgumentException("code is blank");
        }
        message = Texts.present(message);
    }

    public boolean isNormal() {
        return code.equals(NORMAL);
    }
}
