package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.simulation.jlis.IssuedCertificate.Revoked;

/**
 * カードの台帳。All certificates that were ever issued, and which of them were revoked: a file that only grows, one line a
 * deed.
 *
 * <p>Whoever asks sees what any process has written by then. A line that was not written to its end, because somebody
 * pulled the plug, is no deed: it is not read, and the next deed is written over it. Thread-safe.
 */
final class CardRegister {

    private static final String ISSUED = "issued";
    private static final String REVOKED = "revoked";
    private static final String NONE = "-";

    private final Path file;
    private final Map<BigInteger, IssuedCertificate> issued = new HashMap<>();
    private final Map<BigInteger, BigInteger> successors = new HashMap<>();
    private final Map<Long, BigInteger> newest = new HashMap<>();
    private long taken;

    CardRegister(Path file) {
        this.file = file;
    }

    synchronized Optional<IssuedCertificate> find(BigInteger serial) {
        catchUp();
        return Optional.ofNullable(issued.get(serial));
    }

    /** What took its place in the end; itself when nothing did. */
    synchronized IssuedCertificate newestAfter(IssuedCertificate certificate) {
        catchUp();
        IssuedCertificate last = certificate;
        Optional<IssuedCertificate> next = successor(last);
        while (next.isPresent()) {
            last = next.get();
            next = successor(last);
        }
        return last;
    }

    private Optional<IssuedCertificate> successor(IssuedCertificate certificate) {
        return Optional.ofNullable(successors.get(certificate.serial())).map(issued::get);
    }

    /** Those whose place it took, the latest first. */
    synchronized List<IssuedCertificate> before(IssuedCertificate certificate) {
        catchUp();
        List<IssuedCertificate> earlier = new ArrayList<>();
        Optional<IssuedCertificate> before = certificate.predecessor().map(issued::get);
        while (before.isPresent()) {
            earlier.add(before.get());
            before = before.get().predecessor().map(issued::get);
        }
        return earlier;
    }

    /** The certificate issued last to a person. */
    synchronized Optional<IssuedCertificate> newestOf(long person) {
        catchUp();
        return Optional.ofNullable(newest.get(person)).map(issued::get);
    }

    synchronized List<IssuedCertificate> revoked(int generation) {
        catchUp();
        return issued.values().stream()
                .filter(certificate -> certificate.generation() == generation
                        && certificate.revoked().isPresent())
                .toList();
    }

    /** Under the lock of the folder. */
    synchronized void issue(IssuedCertificate certificate) {
        append(String.join(
                "\t",
                ISSUED,
                certificate.serial().toString(16),
                Integer.toString(certificate.generation()),
                Long.toString(certificate.person()),
                certificate.from().toString(),
                certificate.until().toString(),
                certificate.predecessor().map(serial -> serial.toString(16)).orElse(NONE)));
    }

    /** Under the lock of the folder. */
    synchronized void revoke(BigInteger serial, Revoked revoked) {
        append(String.join(
                "\t",
                REVOKED,
                serial.toString(16),
                revoked.reason().name(),
                revoked.since().toString()));
    }

    private void append(String line) {
        catchUp();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(taken).position(taken);
            ByteBuffer rest = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catchUp();
    }

    private void catchUp() {
        try {
            if (!Files.exists(file) || Files.size(file) <= taken) {
                return;
            }
            byte[] fresh = readOn();
            int begin = 0;
            for (int at = 0; at < fresh.length; at++) {
                if (fresh[at] == '\n') {
                    take(new String(fresh, begin, at - begin, StandardCharsets.US_ASCII));
                    begin = at + 1;
                }
            }
            taken += begin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] readOn() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer fresh = ByteBuffer.allocate(Math.toIntExact(channel.size() - taken));
            channel.position(taken);
            while (fresh.hasRemaining() && channel.read(fresh) >= 0) {
                // until all that is there has been read
            }
            byte[] read = new byte[fresh.position()];
            fresh.flip().get(read);
            return read;
        }
    }

    private void take(String line) {
        String[] columns = line.split("\t", -1);
        try {
            BigInteger serial = new BigInteger(columns[1], 16);
            switch (columns[0]) {
                case ISSUED -> enter(issued(serial, columns));
                case REVOKED -> enter(revoked(serial, columns));
                default -> throw damaged();
            }
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            throw damaged();
        }
    }

    private static IssuedCertificate issued(BigInteger serial, String[] columns) {
        return new IssuedCertificate(
                serial,
                Integer.parseInt(columns[2]),
                Long.parseLong(columns[3]),
                Instant.parse(columns[4]),
                Instant.parse(columns[5]),
                columns[6].equals(NONE) ? Optional.empty() : Optional.of(new BigInteger(columns[6], 16)),
                Optional.empty());
    }

    private IssuedCertificate revoked(BigInteger serial, String[] columns) {
        IssuedCertificate known = issued.get(serial);
        if (known == null) {
            throw damaged();
        }
        return known.revoked(
                new Revoked(RevocationReason.parse(columns[2]).orElseThrow(this::damaged), Instant.parse(columns[3])));
    }

    private void enter(IssuedCertificate certificate) {
        if (issued.put(certificate.serial(), certificate) == null) {
            newest.put(certificate.person(), certificate.serial());
            certificate.predecessor().ifPresent(before -> successors.put(before, certificate.serial()));
        }
    }

    private JlisFailed damaged() {
        return new JlisFailed("台帳 " + file + " が壊れています。控えから戻すか、空のフォルダを指定してください。");
    }
}
