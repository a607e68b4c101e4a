package jp.tashika.terminal.outbox;

import java.util.Optional;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.OqsFileName;

/**
 * 回答ファイル名。The names an answer to one request file may have.
 *
 * @param result {@code req} replaced by {@code res}; empty for names that have no result
 * @param error beside the copied request, same base name
 * @param copy of the request, as the client named it
 */
record AnswerNames(Optional<String> result, String error, String copy) {

    static AnswerNames of(String request) {
        int dot = request.lastIndexOf('.');
        String base = dot < 0 ? request : request.substring(0, dot);
        Optional<String> result = OqsFileName.parse(request)
                .filter(OqsFileName::isRequest)
                .flatMap(name -> name instanceof OqsFileName.Message message
                        ? Optional.of(message.toResult(Extension.XML).text())
                        : Optional.empty());
        return new AnswerNames(result, base + ".err", request);
    }
}
