package jp.tashika.certificates.authority;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 証明書の名義。Whom a certificate names: {@code CN=<name>, OU=<role>, O=Tashika}. */
public record Holder(Role role, String name) {

    /** Also a file name on every system: no separators, no leading dot, no blank. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    public Holder {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("not a certificate name, length " + name.length());
        }
    }

    /** Reads a name by the rule of its role; an insurer's number of 6 digits becomes 8. */
    public static Optional<Holder> parse(Role role, String text) {
        Optional<String> name = switch (role) {
            case FACILITY -> FacilityCode.parse(text).map(FacilityCode::digits);
            case INSURER -> InsurerNumber.parse(text).map(InsurerNumber::digits);
            case SERVER, VERIFIER, OPERATOR ->
                Optional.of(text.strip()).filter(plain -> PLAIN.matcher(plain).matches());
        };
        return name.map(right -> new Holder(role, right));
    }

    /** ファイル名。The stem of the files of this holder. */
    public String stem() {
        return role.word() + "-" + name;
    }
}
