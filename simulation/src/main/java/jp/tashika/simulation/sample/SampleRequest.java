package jp.tashika.simulation.sample;

import java.util.Optional;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.file.OqsFileName;

/**
 * 見本の要求。A request file and what has to come back.
 *
 * @param bytes the file, ready to be dropped
 * @param validity 資格有効性 of a single query; absent for other messages and when the answer is an error
 * @param note 何を見るか, in Japanese
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on as they are, never compared
public record SampleRequest(
        OqsFileName.Message name, Encoding encoding, byte[] bytes, Optional<Validity> validity, String note) {

    /** Fictional, but of the form of personal data: only the name of the file is shown. */
    @Override
    public String toString() {
        return "SampleRequest[" + name.text() + "]";
    }
}
