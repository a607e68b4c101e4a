package jp.tashika.format.oqs.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 拡張子。What a file holds; upper case is understood, lower case is written. */
public enum Extension {
    /** 電文。A message. */
    XML,
    /** 圧縮電文。A message in a ZIP file. */
    ZIP,
    /** 帳票。A printable result. */
    PDF,
    /** エラー。The text that stands beside a request that could not be processed. */
    ERR;

    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final Extension[] ALL = values();

    private final String wire = name().toLowerCase(Locale.ROOT);

    public String wire() {
        return wire;
    }

    /** What the bytes of a result are: a page to print, or else a message. */
    public static Extension of(byte[] result) {
        return result.length >= PDF_START.length
                        && Arrays.equals(result, 0, PDF_START.length, PDF_START, 0, PDF_START.length)
                ? PDF
                : XML;
    }

    static Optional<Extension> parse(String text) {
        for (Extension one : ALL) {
            if (one.wire.equalsIgnoreCase(text)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
