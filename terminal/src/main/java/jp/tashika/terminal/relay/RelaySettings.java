package jp.tashika.terminal.relay;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * 中継設定。Where the centre is, and how hard to try.
 *
 * @param centre such as {@code https://centre.example:8443}
 * @param local the address of this machine to call from; the system's choice when empty
 * @param inFlight questions about one person that may be under way at once
 * @param batchesInFlight questions about many people that may be under way at once
 * @param connect the longest wait for a connection
 * @param answer the longest wait for one attempt at a question about one person
 * @param batchAnswer the same about many people
 * @param deadline a question about one person is given up when for so long it has failed, or nobody has been answered
 * @param batchDeadline the same about many people
 */
public record RelaySettings(
        URI centre,
        Optional<InetAddress> local,
        int inFlight,
        int batchesInFlight,
        Duration connect,
        Duration answer,
        Duration batchAnswer,
        Duration deadline,
        Duration batchDeadline) {

    /** The usual patience, for the centre at this address. */
    public static RelaySettings of(URI centre) {
        return new RelaySettings(
                centre,
                Optional.empty(),
                64,
                2,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                Duration.ofSeconds(300));
    }

    Duration answerTo(Question question) {
        return question.isAboutMany() ? batchAnswer : answer;
    }

    Duration deadlineOf(Question question) {
        return question.isAboutMany() ? batchDeadline : deadline;
    }
}
