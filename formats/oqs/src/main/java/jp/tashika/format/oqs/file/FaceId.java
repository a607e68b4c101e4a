package jp.tashika.format.oqs.file;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.number.FacilityCode;

/** 顔認証識別子。30 characters in the name of a face file: facility code and 20 lower-case hexadecimal digits. */
public record FaceId(String text) {

    /** 乱数の長さ。How many random bytes make one id. */
    public static final int RANDOM_BYTES = 10;

    private static final Pattern FORM = Pattern.compile("[0-9]{10}[0-9a-f]{20}");

    public FaceId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a face id, length " + text.length());
        }
    }

    /**
     * Makes an id.
     *
     * @param random {@link #RANDOM_BYTES} bytes
     */
    public static FaceId of(FacilityCode facility, byte[] random) {
        return new FaceId(facility.digits() + HexFormat.of().formatHex(random));
    }

    public static Optional<FaceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FaceId(text)) : Optional.empty();
    }

    public FacilityCode facility() {
        return new FacilityCode(text.substring(0, 10));
    }
}
