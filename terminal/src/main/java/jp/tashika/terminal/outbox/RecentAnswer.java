package jp.tashika.terminal.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.tashika.format.oqs.file.MessageKind;

/**
 * 最近の回答。One request file and how it ended.
 *
 * @param fileName of the request; chosen by the client and possibly personal, so for the local page only
 * @param kind absent when the name told none that is served
 * @param took from finding the file to its answer in the result folder
 */
public record RecentAnswer(
        String fileName, Optional<MessageKind> kind, Instant answeredAt, Duration took, Ending ending) {

    /** 終わり方。How a request ended. */
    public sealed interface Ending {

        /**
         * 結果あり。A result file was written.
         *
         * @param segment 処理結果区分: 1 normal, 2 in process, 9 abnormal; empty when the result does not say
         * @param validity 資格有効性 1 to 6, when the result states one
         * @param errorCode when the result states one
         */
        record Told(Optional<String> segment, Optional<String> validity, Optional<String> errorCode)
                implements Ending {}

        /** エラーファイル。An error file and the copied request were written. */
        record Failed(String code, String deskText) implements Ending {}
    }

    @Override
    public String toString() {
        return "RecentAnswer[" + kind.map(MessageKind::id).orElse("-") + " " + answeredAt + "]";
    }
}
