package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.card.virtual.CardIssuance;
import jp.tashika.card.virtual.CardSecrets;
import jp.tashika.card.virtual.FictionalFaceSigner;
import jp.tashika.card.virtual.FictionalInstitutions;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.card.virtual.FictionalSignatureIssuer;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Studio;

/**
 * カード工房。Makes whole cards of the certificates the office issues: with what is printed on them, a photo, a certificate for
 * signatures, and the institutions they trust. Its keys lie in the office's folder.
 */
final class CardWorkshop {

    private static final List<String> KEYS =
            List.of("signature-authority", "face-authority", "face-signer", "institution-authority", "institution");
    private static final int INSTITUTION_NUMBER = 1;
    private static final int OUTLASTS_YEARS = 2;
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 署名用パスワード。Of every fictional card; no reader asks for it. */
    private static final String SIGNATURE_PASSWORD = "ABC123";

    private final FictionalSignatureIssuer signatures;
    private final FictionalFaceSigner face;
    private final FictionalInstitutions institutions;
    private final KeyPair institution;
    private final Instant from;

    private CardWorkshop(
            FictionalSignatureIssuer signatures,
            FictionalFaceSigner face,
            FictionalInstitutions institutions,
            KeyPair institution,
            Instant from) {
        this.signatures = signatures;
        this.face = face;
        this.institutions = institutions;
        this.institution = institution;
        this.from = from;
    }

    /** Opens the workshop of a folder, or sets it up. Under the lock of the folder. */
    static CardWorkshop in(KeyFiles files, Instant now) throws IOException, GeneralSecurityException {
        if (!files.has(file(KEYS.getLast()))) {
            create(files, now);
        }
        Instant from =
                files.read(file(KEYS.getFirst())).certificate().getNotBefore().toInstant();
        return new CardWorkshop(
                FictionalSignatureIssuer.create(keys(files, 0), BigInteger.ONE, from),
                FictionalFaceSigner.of(keys(files, 1), keys(files, 2)),
                FictionalInstitutions.of(keys(files, 3)),
                keys(files, 4),
                from);
    }

    /** The last one is written last: when it is there, all are. */
    private static void create(KeyFiles files, Instant now) throws IOException, GeneralSecurityException {
        Instant from = now.minus(7 * 365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        List<KeyPair> keys = Generations.newKeys(KEYS.size());
        for (int i = 0; i < KEYS.size(); i++) {
            // a store of keys wants a certificate for each; nobody looks at these
            files.write(
                    file(KEYS.get(i)),
                    keys.get(i),
                    FictionalIssuer.create(keys.get(i), BigInteger.valueOf(i + 1L), from)
                            .certificate());
        }
    }

    private static KeyPair keys(KeyFiles files, int index) throws IOException, GeneralSecurityException {
        return files.read(file(KEYS.get(index))).keys();
    }

    private static String file(String name) {
        return "workshop-" + name + ".p12";
    }

    /** The certificate and the key by which a reader proves itself to these cards: card-verifiable, and PKCS #8. */
    void writeInstitution(Path certificate, Path key) throws IOException, GeneralSecurityException {
        KeyFiles.write(certificate, institutions.certificate(institution, INSTITUTION_NUMBER));
        KeyFiles.write(key, institution.getPrivate().getEncoded());
    }

    /** A card as it leaves the office, with all tries left. */
    VirtualCard card(IssuedCard card) throws IOException, GeneralSecurityException {
        IssuedCertificate certificate = card.certificate();
        CardHolder holder = card.holder();
        KeyPair own = Generations.newKeys();
        CardIssuance issuance = new CardIssuance(card.issuer(), signatures, face, institutions, CardWorkshop::random);
        return issuance.card(
                holder,
                new CardIssuance.Keys(
                        card.issued(),
                        signatures.issue(own, certificate.serial(), holder, from, certificate.until()),
                        own),
                CardSecrets.of(card.pin(), SIGNATURE_PASSWORD, card.pin()));
    }

    static CardHolder holder(Resident resident, IssuedCertificate certificate) throws IOException {
        String code = String.format(
                Locale.ROOT,
                "%04d",
                certificate.serial().mod(BigInteger.valueOf(10_000)).intValue());
        return new CardHolder(
                resident.name(),
                resident.address(),
                resident.birthdate(),
                FaceNumberB.PrintedBirthdate.JAPANESE_ERA,
                resident.sex().charAt(0),
                expiry(resident.birthdate(), certificate.until()),
                code,
                new CardHolder.Pictures(
                        PrintedPicture.of(resident.name()),
                        PrintedPicture.of(resident.address()),
                        Picture.of(Studio.open().cardPhoto(FictionalFace.BEARER)),
                        PrintedPicture.of(code)));
    }

    /** A card outlasts its certificate, and ends on a birthday. */
    private static LocalDate expiry(LocalDate birthdate, Instant certificateUntil) {
        return birthdate.withYear(LocalDate.ofInstant(certificateUntil, JAPAN).getYear() + OUTLASTS_YEARS);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
