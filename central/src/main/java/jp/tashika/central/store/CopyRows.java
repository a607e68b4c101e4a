package jp.tashika.central.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** 一括書込み。Rows for one table in PostgreSQL's binary COPY form: the fastest way in. Used by one thread. */
public final class CopyRows implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLUSH_BYTES = 256 * 1024;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private final int columns;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(FLUSH_BYTES + 4096);
    private final DataOutputStream out = new DataOutputStream(buffer);

    /**
     * @param columns names, comma-separated, in the order in which the values of each row come
     */
    public CopyRows(Connection connection, String table, String columns) throws SQLException {
        this.columns = columns.split(",").length;
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Begins a row; then comes one value for each column. */
    public CopyRows row() throws SQLException {
        if (buffer.size() >= FLUSH_BYTES) {
            flush();
        }
        return write(() -> out.writeShort(columns));
    }

    public CopyRows add(Instant instant) {
        return add(FIRST_INSTANT.until(instant, ChronoUnit.MICROS));
    }

    public CopyRows add(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    public CopyRows add(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    public CopyRows addShort(int value) {
        return write(() -> {
            out.writeInt(Short.BYTES);
            out.writeShort(value);
        });
    }

    public CopyRows add(LocalDate day) {
        return add((int) FIRST_DAY.until(day, ChronoUnit.DAYS));
    }

    public CopyRows add(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
        });
    }

    public CopyRows add(UUID value) {
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    /** A text, or a one-letter code. */
    public CopyRows add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows add(byte[] bytes) {
        return write(() -> {
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    public CopyRows addNull() {
        return write(() -> out.writeInt(-1));
    }

    public CopyRows addText(Optional<String> text) {
        return text.isPresent() ? add(text.get()) : addNull();
    }

    public CopyRows addDay(Optional<LocalDate> day) {
        return day.isPresent() ? add(day.get()) : addNull();
    }

    /** All rows are in the table, once the transaction ends. */
    public void end() throws SQLException {
        write(() -> out.writeShort(-1));
        flush();
        copy.endCopy();
    }

    /** Takes back what was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.reset();
    }

    private CopyRows write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
