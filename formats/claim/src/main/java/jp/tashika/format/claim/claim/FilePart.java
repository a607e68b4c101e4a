package jp.tashika.format.claim.claim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.UkeRecord;

/** ファイルの部分。What a claim file is made of; all parts together are the file, byte for byte. */
public sealed interface FilePart {

    /** 医療機関情報。The record that says who sends the file and for which month. */
    record Header(UkeRecord record, List<ClaimFault> faults) implements FilePart {
        public Header {
            faults = List.copyOf(faults);
        }

        @Override
        public List<UkeRecord> records() {
            return List.of(record);
        }
    }

    /** 受付できるレセプト。A claim without an error; it may have warnings. */
    record Good(Claim claim) implements FilePart {
        @Override
        public List<UkeRecord> records() {
            return claim.records();
        }

        @Override
        public List<ClaimFault> faults() {
            return claim.faults();
        }
    }

    /**
     * 隔離したレセプト。A claim with at least one error: its bytes are kept, and what can be read of it can be read, but it is
     * not to be used.
     */
    record Quarantined(Claim claim) implements FilePart {
        @Override
        public List<UkeRecord> records() {
            return claim.records();
        }

        @Override
        public List<ClaimFault> faults() {
            return claim.faults();
        }
    }

    /** 診療報酬請求書。The record that ends the file, with its totals. */
    record Trailer(UkeRecord record, List<ClaimFault> faults) implements FilePart {
        public Trailer {
            faults = List.copyOf(faults);
        }

        @Override
        public List<UkeRecord> records() {
            return List.of(record);
        }
    }

    /** レセプト外の行。A line that belongs to no claim: before the first, after the last, or between files put together. */
    record Stray(UkeRecord record, List<ClaimFault> faults) implements FilePart {
        public Stray {
            faults = List.copyOf(faults);
        }

        @Override
        public List<UkeRecord> records() {
            return List.of(record);
        }
    }

    /** ファイルの終わり。Always the last part, once: the end mark where there is one, and what is wrong with the file. */
    record End(List<UkeRecord> records, List<ClaimFault> faults) implements FilePart {
        public End {
            records = List.copyOf(records);
            faults = List.copyOf(faults);
        }
    }

    /** In the order of the file. */
    List<UkeRecord> records();

    /** In the order of the file. */
    List<ClaimFault> faults();

    /** Writes the bytes as they came. */
    default void writeTo(OutputStream out) throws IOException {
        for (UkeRecord record : records()) {
            record.writeTo(out);
        }
    }

    /** 元のバイト列。The bytes as they came. */
    default byte[] bytes() {
        return bytes(records());
    }

    /** The bytes of these records, one after the other. */
    static byte[] bytes(List<UkeRecord> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                records.stream().mapToInt(UkeRecord::byteCount).sum());
        try {
            for (UkeRecord record : records) {
                record.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
