package jp.tashika.central.operation;

/**
 * 運用の部品。What the commands of the centre's staff stand on; closed when a command is over.
 *
 * @param closing the line to the issuer of cards
 */
public record OperationParts(
        Doubts doubts,
        LookAtDoubt look,
        DecideDoubt decide,
        FindPerson find,
        WithdrawConsent withdraw,
        DiscloseTrail disclose,
        Runnable closing)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
