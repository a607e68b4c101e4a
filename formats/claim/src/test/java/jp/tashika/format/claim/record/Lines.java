package jp.tashika.format.claim.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.layout.ClaimKind;

/** Short ways for the tests of this room. */
final class Lines {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private Lines() {}

    static byte[] bytes(String text) {
        return text.getBytes(WINDOWS_31J);
    }

    static List<UkeRecord> read(byte[] bytes, ClaimKind kind) throws IOException {
        return all(new RecordReader(new ByteArrayInputStream(bytes), kind));
    }

    static List<UkeRecord> read(String text) throws IOException {
        return read(bytes(text), ClaimKind.MEDICAL);
    }

    static UkeRecord one(String text) throws IOException {
        return read(text).getFirst();
    }

    static List<UkeRecord> all(RecordReader reader) throws IOException {
        List<UkeRecord> records = new ArrayList<>();
        for (Optional<UkeRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            records.add(record.get());
        }
        return records;
    }

    static byte[] joined(List<UkeRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (UkeRecord record : records) {
            record.writeTo(out);
        }
        return out.toByteArray();
    }
}
