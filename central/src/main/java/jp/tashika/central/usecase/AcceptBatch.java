package jp.tashika.central.usecase;

import java.math.BigInteger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;

/** 一括処理の受付。Keeps a batch and gives its number at once; it is worked on later, beside the live traffic. */
public final class AcceptBatch {

    private static final int RECEPTION_LENGTH = 25;

    private final Batches batches;
    private final Ids ids;
    private final Clock clock;
    private final int rowsMax;
    private final Runnable wake;

    /**
     * @param wake tells the workers that there is something to do
     */
    public AcceptBatch(Batches batches, Ids ids, Clock clock, int rowsMax, Runnable wake) {
        this.batches = batches;
        this.ids = ids;
        this.clock = clock;
        this.rowsMax = rowsMax;
        this.wake = wake;
    }

    /** The receipt; of a request that is tried again the first one. */
    public Receipt accept(FacilityCode facility, Query.Request request, Upload upload) {
        if (upload.rows() == 0) {
            return new Receipt.Refused(Outcome.BATCH_EMPTY);
        }
        if (upload.rows() > rowsMax) {
            return new Receipt.Refused(Outcome.BATCH_TOO_LARGE);
        }
        Batch kept = batches.keep(batch(facility, request, upload));
        wake.run();
        return new Receipt.Accepted(kept);
    }

    private Batch batch(FacilityCode facility, Query.Request request, Upload upload) {
        UUID id = ids.next();
        return new Batch(
                id,
                reception(id),
                facility,
                request.id(),
                upload.kind(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                upload.rows(),
                upload.document());
    }

    /** 受付番号。25 letters and digits, early ones before late ones, not to be guessed from another. */
    private static String reception(UUID id) {
        BigInteger value = new BigInteger(id.toString().replace("-", ""), 16);
        String digits = value.toString(36).toUpperCase(Locale.ROOT);
        return "0".repeat(RECEPTION_LENGTH - digits.length()) + digits;
    }

    /**
     * 受け取った一括要求。A batch that could be read.
     *
     * @param rows how many people
     * @param document the message as it came
     */
    public record Upload(Batch.Kind kind, int rows, MessageBytes document) {}

    /** 受付結果。 */
    public sealed interface Receipt {
        /** 受付済。 */
        record Accepted(Batch batch) implements Receipt {}

        /** 受付不可。 */
        record Refused(Outcome reason) implements Receipt {}
    }
}
