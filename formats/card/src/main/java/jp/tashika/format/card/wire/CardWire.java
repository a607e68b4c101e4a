package jp.tashika.format.card.wire;

import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** カード電文の形式。JSON in UTF-8; a message with an item missing, unknown or repeated is refused whole. */
public final class CardWire {

    /** 電文の最大長。Bytes of one message, either way; an answer with its certificates has about 6 KiB. */
    public static final int BYTES_MAX = 256 * 1024;

    private static final int DEPTH_MAX = 8;
    private static final int NAME_MAX = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(BYTES_MAX)
                            .maxStringLength(BYTES_MAX)
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNameLength(NAME_MAX)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private CardWire() {}

    /** 書出し。 */
    public static byte[] write(Object message) {
        return JSON.writeValueAsBytes(message);
    }

    /** 読取り。The fault names a place at most, never what stood there. */
    public static <T> Decoded<T> read(byte[] bytes, Class<T> kind) {
        if (bytes.length > BYTES_MAX) {
            return Decoded.faulty(new Fault(Outcome.FILE_TOO_LARGE, "", "at most " + BYTES_MAX + " bytes"));
        }
        try {
            T message = JSON.readValue(bytes, kind);
            return message == null ? illFormed("null") : Decoded.ok(message);
        } catch (StreamReadException e) {
            return illFormed("no JSON");
        } catch (JacksonException e) {
            return illFormed(e.getPath().isEmpty() ? "unexpected item" : place(e));
        }
    }

    private static String place(JacksonException failure) {
        String name = failure.getPath().getLast().getPropertyName();
        return name == null ? "unexpected item" : name.replaceAll("[^A-Za-z]", "");
    }

    private static <T> Decoded<T> illFormed(String detail) {
        return Decoded.faulty(new Fault(Outcome.ELEMENT_ILL_FORMED, "", detail));
    }
}
