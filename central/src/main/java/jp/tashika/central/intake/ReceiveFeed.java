package jp.tashika.central.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.Transactions;
import jp.tashika.core.registration.Scheme;
import jp.tashika.format.insurer.feed.FeedReader;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 連携の受付。Keeps an upload durably and gives it its place in the insurer's sequence. */
public final class ReceiveFeed {

    private final IntakeParts parts;
    private final RawFiles files;
    private final Transactions transactions;

    public ReceiveFeed(IntakeParts parts) {
        this.parts = parts;
        this.files = new RawFiles(parts.rawFiles(), parts.secret().fileKey(), "zip");
        this.transactions = new Transactions(parts.source());
    }

    /**
     * Takes one upload.
     *
     * @param insurer as its certificate says
     */
    public Receipt receive(InsurerNumber insurer, InputStream upload) throws IOException {
        UUID id = parts.ids().get();
        Receipt receipt = new Receipt.Refused(List.of());
        try {
            RawFiles.Kept kept = files.keep(id, upload, parts.uploadBytesMax());
            receipt = switch (manifest(id)) {
                case Decoded.Faulty<Manifest>(var faults) -> new Receipt.Refused(faults);
                case Decoded.Ok<Manifest>(var manifest) -> place(insurer, id, manifest, kept);
            };
            return receipt;
        } catch (RawFiles.TooLargeException e) {
            return refused(Outcome.FEED_TOO_LARGE, "more than " + parts.uploadBytesMax() + " bytes");
        } finally {
            if (!receipt.equals(new Receipt.Taken(id, false))) {
                files.delete(id);
            }
        }
    }

    private Decoded<Manifest> manifest(UUID id) throws IOException {
        try (InputStream in = files.open(id)) {
            return new FeedReader(in, parts.limits()).manifest();
        }
    }

    private Receipt place(InsurerNumber insurer, UUID id, Manifest manifest, RawFiles.Kept kept) {
        if (!manifest.insurer().equals(insurer) || !Scheme.mayRegister(insurer)) {
            return refused(Outcome.FEED_INSURER_WRONG, "");
        }
        return transactions.run((connection, database) -> place(database, id, manifest, kept));
    }

    // spec| SYS-010: nothing is applied twice, and nothing is left out
    private Receipt place(NamedParameterJdbcOperations database, UUID id, Manifest manifest, RawFiles.Kept kept) {
        Feeds feeds = new Feeds(database);
        feeds.lockInsurer(manifest.insurer());
        Optional<Feed> before = feeds.find(manifest.insurer(), manifest.feedNumber());
        if (before.isPresent()) {
            return before.get().sha256().equals(kept.sha256())
                    ? new Receipt.Taken(before.get().id(), true)
                    : refused(Outcome.FEED_NUMBER_REUSED, "");
        }
        Optional<Feed> last = feeds.last(manifest.insurer());
        long next = last.map(Feed::number).orElse(0L) + 1;
        if (manifest.feedNumber() != next) {
            return refused(Outcome.FEED_NUMBER_GAP, "expected " + next);
        }
        if (last.filter(feed -> !feed.state().isSettled()).isPresent()) {
            return refused(Outcome.FEED_NUMBER_GAP, "feed " + (next - 1) + " is not settled");
        }
        feeds.add(id, manifest, kept, Instant.now(parts.clock()));
        return new Receipt.Taken(id, false);
    }

    private static Receipt refused(Outcome outcome, String detail) {
        return new Receipt.Refused(List.of(new Fault(outcome, "", detail)));
    }
}
