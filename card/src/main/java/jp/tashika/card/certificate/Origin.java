package jp.tashika.card.certificate;

/** 証明書の出所。What a certificate is, looked at alone: before anybody is asked whether it was revoked. */
public sealed interface Origin {

    /** 真正。An authority that is known made it for authentication. Only {@link CertificateRules#origin} says so. */
    final class Genuine implements Origin {

        private final AuthenticationCertificate certificate;
        private final Authority authority;

        Genuine(AuthenticationCertificate certificate, Authority authority) {
            this.certificate = certificate;
            this.authority = authority;
        }

        public AuthenticationCertificate certificate() {
            return certificate;
        }

        /** The generation that issued it: the one to ask whether it was revoked. */
        public Authority authority() {
            return authority;
        }

        public CertificateKey key() {
            return CertificateKey.of(authority, certificate.certificate().getSerialNumber());
        }

        @Override
        public String toString() {
            return "Genuine[masked]";
        }
    }

    /** 不備。It is none, and why. */
    record Flawed(CertificateFlaw flaw) implements Origin {}
}
