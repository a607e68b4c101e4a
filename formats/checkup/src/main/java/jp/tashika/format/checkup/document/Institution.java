package jp.tashika.format.checkup.document;

import java.util.Optional;

/**
 * 健診機関。Who held a checkup or made its document.
 *
 * @param name at most {@value #NAME_MAX} characters
 * @param telephone as written, without {@code tel:}
 */
public record Institution(
        InstitutionNumber number, String name, Optional<String> telephone, Optional<PostalAddress> address) {

    public static final int NAME_MAX = 200;
    public static final int TELEPHONE_MAX = 40;

    public Institution {
        Plain.line(name, NAME_MAX);
        telephone.ifPresent(text -> Plain.line(text, TELEPHONE_MAX));
    }
}
