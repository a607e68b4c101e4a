package jp.tashika.core.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * 正規バイト列。Writes values so that two different sequences of values never give the same bytes.
 *
 * <p>Numbers have a fixed width, texts and collections carry their length in front. Enum constants are written by name:
 * a constant that entries use is never renamed.
 */
final class CanonicalBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /**
     * Starts with what the bytes stand for, so that a genesis is never taken for a link.
     *
     * @param purpose name and version of the form
     */
    CanonicalBytes(String purpose) {
        text(purpose);
    }

    CanonicalBytes number(long value) {
        return write(() -> out.writeLong(value));
    }

    CanonicalBytes flag(boolean value) {
        return write(() -> out.writeByte(value ? 1 : 0));
    }

    CanonicalBytes id(UUID value) {
        return number(value.getMostSignificantBits()).number(value.getLeastSignificantBits());
    }

    CanonicalBytes instant(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano());
    }

    CanonicalBytes text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return write(() -> {
            out.writeInt(utf8.length);
            out.write(utf8);
        });
    }

    /** A set by name: sorted, because a set has no order of its own. */
    CanonicalBytes names(Collection<? extends Enum<?>> constants) {
        number(constants.size());
        constants.stream().map(Enum::name).sorted().forEach(this::text);
        return this;
    }

    CanonicalBytes hash(Hash value) {
        return write(() -> out.write(value.toBytes()));
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private CanonicalBytes write(Writing writing) {
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
