package jp.tashika.central.received;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import jp.tashika.central.store.RawFiles;
import jp.tashika.vocabulary.outcome.Outcome;

/** 受付。Keeps a file as it came, durably; what is refused, or was here before, leaves nothing. */
public final class Reception {

    private final FileParts parts;
    private final RawFiles files;

    public Reception(FileParts parts) {
        this.parts = parts;
        this.files = parts.files();
    }

    /** 台帳への記入。Looks at a kept file and gives it its row, or refuses it. */
    @FunctionalInterface
    public interface Placing {
        Receipt place(UUID id, RawFiles.Kept kept) throws IOException;
    }

    /** Keeps one file and has it placed. */
    public Receipt receive(InputStream upload, Placing placing) throws IOException {
        UUID id = parts.ids().get();
        boolean placed = false;
        try {
            Receipt receipt = placing.place(id, files.keep(id, upload, parts.uploadBytesMax()));
            placed = receipt.equals(new Receipt.Taken(id, false));
            return receipt;
        } catch (RawFiles.TooLargeException e) {
            return Receipt.Refused.of(Outcome.FILE_TOO_LARGE, "more than " + parts.uploadBytesMax() + " bytes");
        } finally {
            if (!placed) {
                files.delete(id);
            }
        }
    }

    /** 原本。What was kept. */
    public InputStream open(UUID id) throws IOException {
        return files.open(id);
    }
}
