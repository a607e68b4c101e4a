package jp.tashika.format.oqs.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * エラーファイル。The one line of a {@code .err} file: code, blank, message; UTF-8 (interface 2.5, layout inferred).
 *
 * @param code without blanks, such as {@code TSK-XMLF0000002}
 * @param message shown to the desk as it is, without line breaks
 */
public record ErrorFile(String code, String message) {

    /** 最大長。The longest file that is read. */
    public static final int BYTES_MAX = 64 * 1024;

    public ErrorFile {
        if (code.isEmpty() || code.chars().anyMatch(c -> c <= ' ')) {
            throw new IllegalArgumentException("a code has no blanks");
        }
        message = oneLine(message);
    }

    /** For the desk: what to do, and where the fault is for whoever is called. */
    public static ErrorFile of(Fault fault) {
        String where = fault.path() + (fault.detail().isEmpty() ? "" : " (" + fault.detail() + ")");
        return new ErrorFile(
                fault.outcome().code(),
                fault.outcome().deskText() + (where.isBlank() ? "" : " [" + where.strip() + "]"));
    }

    public static ErrorFile of(Outcome outcome) {
        return new ErrorFile(outcome.code(), outcome.deskText());
    }

    /** ファイル内容。The bytes to write. */
    public byte[] bytes() {
        return (code + " " + message + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the first line; a byte order mark is passed over. */
    public static Decoded<ErrorFile> parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return Decoded.faulty(Fault.of(Outcome.FILE_TOO_LARGE, ""));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Decoded.faulty(Fault.of(Outcome.ENCODING_BROKEN, ""));
        }
        String line = text.replace("\uFEFF", "").lines().findFirst().orElse("").strip();
        int blank = line.indexOf(' ');
        String code = blank < 0 ? line : line.substring(0, blank);
        if (code.isEmpty() || code.chars().anyMatch(c -> c <= ' ')) {
            return Decoded.faulty(Fault.of(Outcome.ELEMENT_MISSING, "code"));
        }
        return Decoded.ok(new ErrorFile(code, blank < 0 ? "" : line.substring(blank + 1)));
    }

    private static String oneLine(String text) {
        return text.codePoints().anyMatch(c -> c < ' ')
                ? text.replaceAll("[\\x00-\\x1f]+", " ").strip()
                : text.strip();
    }
}
