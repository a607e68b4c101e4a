package jp.tashika.card.certificate;

import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/**
 * 証明書ポリシー。The policies a certificate states, each as the bytes of its object identifier in hexadecimal.
 *
 * <p>The validator of the JDK takes "any policy" for every policy; a card's certificate has to state its own.
 */
final class Policies {

    /** {@code 1.2.392.200149.8.5.1.3.30}. */
    static final String AUTHENTICATION = "2A83088C9B55080501031E";

    private static final String EXTENSION = "2.5.29.32";
    private static final int OBJECT_IDENTIFIER = 0x06;

    private Policies() {}

    static Set<String> of(X509Certificate certificate) {
        return Optional.ofNullable(certificate.getExtensionValue(EXTENSION))
                .map(Policies::parse)
                .orElse(Set.of());
    }

    /** Reads an OCTET STRING with a SEQUENCE of SEQUENCEs that begin with an identifier; none when it is otherwise. */
    static Set<String> parse(byte[] octets) {
        Set<String> policies = new TreeSet<>();
        try {
            for (Tlv policy : Tlv.parse(Tlv.parse(octets).value()).inner()) {
                List<Tlv> parts = policy.inner();
                if (!parts.isEmpty() && parts.getFirst().tag() == OBJECT_IDENTIFIER) {
                    policies.add(HexFormat.of()
                            .withUpperCase()
                            .formatHex(parts.getFirst().value()));
                }
            }
        } catch (MalformedTlv e) {
            return Set.of();
        }
        return policies;
    }
}
