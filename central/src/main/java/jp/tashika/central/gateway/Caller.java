package jp.tashika.central.gateway;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 接続者。Who is asking, as the certificate says: {@code CN=<code>, OU=<role>}.
 *
 * @param code 医療機関コード, 保険者番号 (8 digits) or the operator's name
 */
public record Caller(Role role, String code) {

    /** 役割。What a caller is to the centre. */
    public enum Role {
        /** 医療機関・薬局。 */
        FACILITY,
        /** 保険者。 */
        INSURER,
        /** 運用者。 */
        OPERATOR
    }

    /** Empty when the subject names no role, or no code that fits it. */
    public static Optional<Caller> of(X509Certificate certificate) {
        try {
            LdapName subject =
                    new LdapName(certificate.getSubjectX500Principal().getName());
            return role(part(subject, "OU")).flatMap(role -> of(role, part(subject, "CN")));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** 医療機関コード。Of a facility. */
    public FacilityCode facility() {
        return new FacilityCode(code);
    }

    /** 保険者番号。Of an insurer. */
    public InsurerNumber insurer() {
        return new InsurerNumber(code);
    }

    private static Optional<Role> role(String word) {
        return switch (word) {
            case "facility" -> Optional.of(Role.FACILITY);
            case "insurer" -> Optional.of(Role.INSURER);
            case "operator" -> Optional.of(Role.OPERATOR);
            default -> Optional.empty();
        };
    }

    private static Optional<Caller> of(Role role, String name) {
        return switch (role) {
            case FACILITY -> FacilityCode.parse(name).map(code -> new Caller(role, code.digits()));
            case INSURER -> InsurerNumber.parse(name).map(number -> new Caller(role, number.digits()));
            case OPERATOR -> name.isBlank() ? Optional.empty() : Optional.of(new Caller(role, name));
        };
    }

    private static String part(LdapName subject, String type) {
        return subject.getRdns().stream()
                .filter(part -> part.getType().equalsIgnoreCase(type))
                .findFirst()
                .map(Rdn::getValue)
                .map(Object::toString)
                .orElse("");
    }
}
