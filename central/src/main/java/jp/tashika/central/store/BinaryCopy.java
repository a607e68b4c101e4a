package jp.tashika.central.store;

import java.nio.ByteBuffer;
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

/**
 * 一括投入。Writes rows into a table by PostgreSQL's binary COPY, which needs no escaping and no parsing.
 *
 * <p>Start each row with {@link #row} and write its columns in the order of the statement.
 */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int BUFFER_BYTES = 1 << 18;
    private static final int ROW_BYTES_MAX = 1 << 14;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    /** @param into table and columns, such as {@code stage (kind, row_number)} */
    public BinaryCopy(Connection connection, String into) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin (format binary)");
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    public BinaryCopy row(int columns) throws SQLException {
        if (buffer.remaining() < ROW_BYTES_MAX) {
            flush();
        }
        buffer.putShort((short) columns);
        return this;
    }

    public BinaryCopy number(int value) {
        buffer.putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryCopy number(long value) {
        buffer.putInt(Long.BYTES).putLong(value);
        return this;
    }

    public BinaryCopy small(Optional<Integer> value) {
        value.ifPresentOrElse(n -> buffer.putInt(Short.BYTES).putShort(n.shortValue()), this::absent);
        return this;
    }

    public BinaryCopy flag(boolean value) {
        buffer.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** A value of type {@code "char"}. */
    public BinaryCopy letter(String value) {
        buffer.putInt(1).put((byte) value.charAt(0));
        return this;
    }

    public BinaryCopy letter(Optional<String> value) {
        value.ifPresentOrElse(this::letter, this::absent);
        return this;
    }

    public BinaryCopy day(LocalDate value) {
        buffer.putInt(Integer.BYTES).putInt(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
        return this;
    }

    public BinaryCopy day(Optional<LocalDate> value) {
        value.ifPresentOrElse(this::day, this::absent);
        return this;
    }

    public BinaryCopy instant(Instant value) {
        return number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    public BinaryCopy id(UUID value) {
        buffer.putInt(2 * Long.BYTES);
        buffer.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public BinaryCopy text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy text(Optional<String> value) {
        value.ifPresentOrElse(this::text, this::absent);
        return this;
    }

    public BinaryCopy bytes(byte[] value) {
        buffer.putInt(value.length).put(value);
        return this;
    }

    public BinaryCopy nothing() {
        absent();
        return this;
    }

    private void absent() {
        buffer.putInt(-1);
    }

    /** 完了。Ends the COPY; without it {@link #close} takes everything back. */
    public long finish() throws SQLException {
        buffer.putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
