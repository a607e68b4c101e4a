package jp.tashika.format.oqs.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;

/** 手書きの電文。Hand-written files in the shapes the interface describes. */
final class Golden {

    private Golden() {}

    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/oqs/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T value(Decoded<T> read) {
        return switch (read) {
            case Decoded.Ok<T>(T value) -> value;
            case Decoded.Faulty<T>(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    static List<Fault> faults(Decoded<?> read) {
        return switch (read) {
            case Decoded.Ok<?> ok -> throw new AssertionError("read: " + ok);
            case Decoded.Faulty<?>(List<Fault> faults) -> faults;
        };
    }
}
