package jp.tashika.terminal.outbox;

import java.util.Optional;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.OqsFileName;

/**
 * 回答ファイル名。The names an answer to one request file may have.
 *
 * @param result {@code req} replaced by {@code res}; empty for names that have no result
 * @param sheet the same, where the result is a page to print
 * @param error beside the copied request, same base name
 * @param copy of the request, as the client named it
 */
record AnswerNames(Optional<String> result, Optional<String> sheet, String error, String copy) {

    static AnswerNames of(String request) {
        int dot = request.lastIndexOf('.');
        String base = dot < 0 ? request : request.substring(0, dot);
        Optional<OqsFileName.Message> asked = OqsFileName.parse(request)
                .filter(OqsFileName::isRequest)
                .flatMap(name -> name instanceof OqsFileName.Message message ? Optional.of(message) : Optional.empty());
        return new AnswerNames(
                asked.map(message -> message.toResult(Extension.XML).text()),
                asked.filter(message -> message.kind().isAboutRecords())
                        .map(message -> message.toResult(Extension.PDF).text()),
                base + ".err",
                request);
    }

    /** The name for these bytes of a result; empty for names that have no result. */
    Optional<String> result(byte[] bytes) {
        return Extension.of(bytes) == Extension.PDF ? sheet.or(() -> result) : result;
    }
}
