package jp.tashika.central.checkup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.received.Receipt;
import jp.tashika.central.received.ReceivedFolder;
import jp.tashika.central.received.Reception;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.Transactions;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Outcome;

/** 健診アーカイブの受付。Keeps an archive as it came, durably; the same bytes are never taken twice. */
// spec| CHK-011: insurers alone register checkups
public final class ReceiveCheckups {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** As archives are called: the sender first. */
    private static final Pattern SENDER = Pattern.compile("([0-9]{8})[_.].*");

    private final FileParts parts;
    private final Reception reception;
    private final Transactions transactions;

    public ReceiveCheckups(FileParts parts) {
        this.parts = parts;
        this.reception = new Reception(parts);
        this.transactions = parts.transactions();
    }

    /** 受付フォルダ。Its archives come from the insurer whose number their names begin with. */
    public ReceivedFolder folder(Path place) throws IOException {
        return new ReceivedFolder(place, Set.of(".zip"), (name, file) -> {
            Matcher sender = SENDER.matcher(name);
            return sender.matches()
                    ? receive(new InsurerNumber(sender.group(1)), file, Channel.FOLDER)
                    : Receipt.Refused.of(Outcome.CHECKUP_SENDER_MISSING, "");
        });
    }

    /**
     * Takes one archive.
     *
     * @param insurer who sends it: of others' people nothing is taken
     */
    public Receipt receive(InsurerNumber insurer, InputStream upload, Channel channel) throws IOException {
        return reception.receive(
                upload,
                (id, kept) -> isZip(id)
                        ? place(id, insurer, kept, channel)
                        : Receipt.Refused.of(Outcome.CHECKUP_ARCHIVE_BROKEN, "no ZIP, or an empty one"));
    }

    private boolean isZip(UUID id) throws IOException {
        try (InputStream in = reception.open(id)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private Receipt place(UUID id, InsurerNumber insurer, RawFiles.Kept kept, Channel channel) {
        CheckupArchive archive = new CheckupArchive(
                id,
                insurer,
                channel,
                Instant.now(parts.clock()),
                parts.today(),
                kept.sha256(),
                kept.bytes(),
                0,
                Map.of(),
                List.of(),
                Optional.empty());
        return transactions.run((connection, database) -> {
            CheckupArchives known = new CheckupArchives(database);
            CheckupArchives.TABLE.lock(database, insurer.digits());
            Optional<CheckupArchive> before = known.find(insurer, kept.sha256());
            if (before.isPresent()) {
                return new Receipt.Taken(before.get().id(), true);
            }
            known.add(archive);
            return new Receipt.Taken(id, false);
        });
    }
}
