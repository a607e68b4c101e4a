package jp.tashika.format.oqs.message;

import java.util.Optional;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 要求見出し。What a terminal looks at before it passes a request on.
 *
 * @param encoding what the answer must be written in
 * @param facility as written; whether it is the terminal's own is for the caller
 * @param mark 任意のファイル識別子
 * @param receptionNumber only in a request that fetches a result
 */
public record RequestHead(
        Encoding encoding,
        Optional<FacilityCode> facility,
        Optional<ClientMark> mark,
        Optional<ReceptionNumber> receptionNumber) {}
