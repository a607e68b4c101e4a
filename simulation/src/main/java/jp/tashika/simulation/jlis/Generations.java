package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.virtual.FictionalIssuer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** 利用者証明用認証局。The authority in its two generations, kept in the folder of the issuer. */
final class Generations {

    static final String ALGORITHM = "SHA256withRSA";

    /** Ten years each; the younger begins where a certificate of five years would outlive the older. */
    private static final List<Duration> AGES = List.of(Duration.ofDays(7 * 365), Duration.ofDays(2 * 365));

    private static final X500Name RESPONDER = new X500Name("C=JP,O=JPKI-TEST,OU=JPKI for user authentication,CN=OCSP");
    static final String CERTIFICATES = "authorities.pem";

    private final List<Generation> generations;

    private Generations(List<Generation> generations) {
        this.generations = List.copyOf(generations);
    }

    /** Opens the authority in a folder, or makes it; making takes a second. Under the lock of the folder. */
    static Generations in(Path folder, KeyFiles files, Instant now) throws IOException, GeneralSecurityException {
        if (!Files.exists(folder.resolve(CERTIFICATES))) {
            create(folder, files, now);
        }
        List<Generation> generations = new ArrayList<>();
        for (int number = 1; number <= AGES.size(); number++) {
            generations.add(read(files, number));
        }
        return new Generations(generations);
    }

    private static void create(Path folder, KeyFiles files, Instant now) throws IOException, GeneralSecurityException {
        List<KeyPair> keys = newKeys(2 * AGES.size());
        StringBuilder certificates = new StringBuilder();
        for (int i = 0; i < AGES.size(); i++) {
            FictionalIssuer issuer = FictionalIssuer.create(
                    keys.get(2 * i),
                    BigInteger.valueOf(i + 1L),
                    now.minus(AGES.get(i)).truncatedTo(ChronoUnit.SECONDS));
            KeyPair own = keys.get(2 * i + 1);
            files.write(authorityFile(i + 1), keys.get(2 * i), issuer.certificate());
            files.write(responderFile(i + 1), own, responder(issuer.certificate(), keys.get(2 * i), own, now));
            certificates.append(pem(issuer.certificate()));
        }
        KeyFiles.write(folder.resolve(CERTIFICATES), certificates.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static Generation read(KeyFiles files, int number) throws IOException, GeneralSecurityException {
        KeyFiles.Held authority = files.read(authorityFile(number));
        KeyFiles.Held responder = files.read(responderFile(number));
        X509Certificate certificate = authority.certificate();
        FictionalIssuer issuer = FictionalIssuer.create(
                authority.keys(),
                certificate.getSerialNumber(),
                certificate.getNotBefore().toInstant());
        // made of the same parts by the same key it is the same, byte for byte
        if (!issuer.certificate().equals(certificate)) {
            throw new KeyStoreException("generation " + number + " was made by another version");
        }
        return new Generation(
                number,
                issuer,
                Authority.of(certificate).keyIdentifier(),
                authority.keys(),
                responder.certificate(),
                responder.keys().getPrivate());
    }

    private static String authorityFile(int number) {
        return "authority-" + number + ".p12";
    }

    private static String responderFile(int number) {
        return "responder-" + number + ".p12";
    }

    /** Several at once: each takes a tenth of a second or more. */
    static List<KeyPair> newKeys(int count) {
        return Stream.generate(() -> 0)
                .limit(count)
                .parallel()
                .map(_ -> newKeys())
                .toList();
    }

    /** RSA, 2,048 bits, as the real ones. */
    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** OCSPレスポンダの証明書。Which may sign answers in the name of its generation, and nothing else. */
    private static X509Certificate responder(X509Certificate authority, KeyPair by, KeyPair own, Instant now)
            throws GeneralSecurityException {
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            JcaX509v3CertificateBuilder wanted = new JcaX509v3CertificateBuilder(
                    X500Name.getInstance(authority.getSubjectX500Principal().getEncoded()),
                    BigInteger.valueOf(100),
                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                    authority.getNotAfter(),
                    RESPONDER,
                    own.getPublic());
            wanted.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            wanted.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            wanted.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            wanted.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(by.getPublic()));
            return new JcaX509CertificateConverter()
                    .getCertificate(wanted.build(new JcaContentSignerBuilder(ALGORITHM).build(by.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    List<Generation> generations() {
        return generations;
    }

    Generation generation(int number) {
        return generations.get(number - 1);
    }

    /** The generation named by its key. */
    Optional<Generation> byKey(String keyIdentifier) {
        return generations.stream()
                .filter(generation -> generation.keyIdentifier().equals(keyIdentifier))
                .findFirst();
    }

    /** The youngest that was there at that moment; what is older than all of them comes from the oldest. */
    Generation at(Instant moment) {
        return generations.reversed().stream()
                .filter(generation ->
                        !generation.certificate().getNotBefore().toInstant().isAfter(moment))
                .findFirst()
                .orElse(generations.getFirst());
    }
}
