package jp.tashika.format.oqs.file;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ファイル名の文法。The grammar behind {@link OqsFileName}. */
final class FileNameGrammar {
    static final String FACE = "OQSsiquc01res_face_";
    static final Pattern MESSAGE_NAME =
            Pattern.compile("((?:OQS|YZK|TKK|CIP|EPS|PMH)(?:si|mu)[A-Za-z]{3}0[12])(req|res)_([0-9A-Za-z_-]{1,"
                    + OqsFileName.SUFFIX_MAX + "})\\.([A-Za-z]{3})");
    static final Pattern FACE_NAME = Pattern.compile(FACE + "(?:([0-9A-Za-z_-]{1,80})_)?([0-9]{14})\\.[xX][mM][lL]");
    static final Pattern SUFFIX = Pattern.compile("[0-9A-Za-z_-]{1," + OqsFileName.SUFFIX_MAX + "}");
    static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private FileNameGrammar() {}

    static Optional<OqsFileName> face(Matcher parts) {
        try {
            return Optional.of(new OqsFileName.Face(
                    Optional.ofNullable(parts.group(1)), LocalDateTime.parse(parts.group(2), SECONDS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<OqsFileName> message(Matcher parts) {
        Leg leg = parts.group(2).equals("req") ? Leg.REQUEST : Leg.RESULT;
        return Extension.parse(parts.group(4))
                .map(extension -> MessageKind.parse(parts.group(1))
                        .<OqsFileName>map(kind -> new OqsFileName.Message(kind, leg, parts.group(3), extension))
                        .orElseGet(() -> new OqsFileName.Unserved(parts.group(1), leg, parts.group(3), extension)));
    }

    static void requireSuffix(String suffix) {
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException("not a suffix, length " + suffix.length());
        }
    }

    static String join(String id, Leg leg, String suffix, Extension extension) {
        return id + leg.wire() + "_" + suffix + "." + extension.wire();
    }
}
