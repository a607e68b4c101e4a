package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.simulation.jlis.IssuedCertificate.Revoked;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;

/** 交付窓口。Issues the cards of fictional people, renews, revokes and holds their certificates. Thread-safe. */
public final class CardOffice {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those of the population's own cards begin with 5 and are longer. */
    private static final int SERIAL_FIRST = 0x4000_0000;

    private static final int SERIALS = 0x1000_0000;

    /** How long ago a card was issued, a different time for each person; all of them are still good. */
    private static final int DAYS_AGO_MIN = 30;

    private static final int DAYS_AGO_SPAN = 1_300;
    private static final int SPREAD = 617;

    private final Path folder;
    private final KeyFiles files;
    private final Generations authority;
    private final CardWorkshop workshop;
    private final CardRegister register;
    private final Population population;
    private final Clock clock;

    private CardOffice(
            Path folder,
            KeyFiles files,
            Generations authority,
            CardWorkshop workshop,
            CardRegister register,
            Population population,
            Clock clock) {
        this.folder = folder;
        this.files = files;
        this.authority = authority;
        this.workshop = workshop;
        this.register = register;
        this.population = population;
        this.clock = clock;
    }

    /**
     * Opens the office in a folder, or sets it up there.
     *
     * @param people whose cards it issues; of a folder that has been used before it is those of its first time
     */
    public static CardOffice open(Path folder, PeopleNote people, Clock clock) {
        makeFolder(folder);
        return FolderLock.during(folder, () -> {
            if (!PeopleNote.isIn(folder)) {
                people.write(folder);
            }
            return opened(folder, clock);
        });
    }

    /** Opens the office that is in a folder already. */
    public static CardOffice open(Path folder, Clock clock) {
        if (!PeopleNote.isIn(folder)) {
            throw new JlisFailed("フォルダ " + folder + " に架空の J-LIS がありません。--dir を確かめるか、jlis コマンドで始めてください。");
        }
        return FolderLock.during(folder, () -> opened(folder, clock));
    }

    private static CardOffice opened(Path folder, Clock clock) throws IOException, GeneralSecurityException {
        KeyFiles files = KeyFiles.in(folder);
        return new CardOffice(
                folder,
                files,
                Generations.in(folder, files, clock.instant()),
                CardWorkshop.in(files, clock.instant()),
                new CardRegister(folder.resolve("register.tsv")),
                PeopleNote.read(folder).population(),
                clock);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder.resolve("cards"));
        } catch (IOException e) {
            throw new JlisFailed("フォルダ " + folder + " を作れません。権限と空き容量を確かめてください。", e);
        }
    }

    /** 認証局の証明書のファイル。Of all generations, PEM: what a centre that takes these cards trusts. */
    public Path authorities() {
        return authorities(folder);
    }

    /** Where that file lies in the folder of an office, or will lie once it was opened. */
    public static Path authorities(Path folder) {
        return folder.resolve(Generations.CERTIFICATES);
    }

    /** 特定機関の証明書と鍵。Written for a reader that proves itself to these cards: card-verifiable, and PKCS #8. */
    public void writeInstitution(Path certificate, Path key) {
        FolderLock.during(folder, () -> {
            workshop.writeInstitution(certificate, key);
            return certificate;
        });
    }

    Generations authority() {
        return authority;
    }

    CardRegister register() {
        return register;
    }

    Population population() {
        return population;
    }

    Clock clock() {
        return clock;
    }

    /**
     * The card of a person in a state: the newest there is, when it is in that state or can be brought into it, else one
     * that takes its place.
     */
    public IssuedCard card(long person, CardState state) {
        if (person < 0 || person >= population.size()) {
            throw new JlisFailed("架空の人の番号は 0 から " + (population.size() - 1) + " の間です。");
        }
        return FolderLock.during(folder, () -> switch (state) {
            case VALID -> usable(person);
            case EXPIRING, GRACE, EXPIRED -> ending(person, state);
            case RENEWED -> renewed(person);
            case REVOKED -> revoked(person, RevocationReason.KEY_COMPROMISE);
            case SUSPENDED -> revoked(person, RevocationReason.CERTIFICATE_HOLD);
        });
    }

    /** 失効。Revokes a certificate; one that is revoked already stays as it is, for the first reason. */
    public void revoke(BigInteger serial, RevocationReason reason) {
        FolderLock.during(folder, () -> {
            IssuedCertificate certificate =
                    register.find(serial).orElseThrow(() -> new JlisFailed("その番号の電子証明書は発行していません。"));
            revoke(certificate, reason);
            return certificate;
        });
    }

    private void revoke(IssuedCertificate certificate, RevocationReason reason) {
        if (certificate.revoked().isEmpty()) {
            register.revoke(
                    certificate.serial(), new Revoked(reason, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    private IssuedCard usable(long person) throws IOException, GeneralSecurityException {
        Optional<IssuedCertificate> newest = register.newestOf(person);
        return newest.filter(certificate -> certificate.isUsable(clock.instant()))
                        .isPresent()
                ? held(newest.get(), false)
                : newest.isPresent() ? successor(newest.get(), renewal(person)) : first(person, usual(person));
    }

    private IssuedCard ending(long person, CardState state) throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        Optional<IssuedCertificate> newest = register.newestOf(person);
        boolean fits = newest.filter(
                        certificate -> certificate.revoked().isEmpty() && state.fits(certificate.until(), now))
                .isPresent();
        return fits
                ? held(newest.get(), false)
                : newest.isPresent() ? successor(newest.get(), state.term(now)) : first(person, state.term(now));
    }

    private IssuedCard renewed(long person) throws IOException, GeneralSecurityException {
        return successor(newestOrFirst(person).certificate(), renewal(person));
    }

    private IssuedCard revoked(long person, RevocationReason reason) throws IOException, GeneralSecurityException {
        IssuedCard card = newestOrFirst(person);
        revoke(card.certificate(), reason);
        return held(register.find(card.certificate().serial()).orElseThrow(), card.isNew());
    }

    private IssuedCard newestOrFirst(long person) throws IOException, GeneralSecurityException {
        Optional<IssuedCertificate> newest = register.newestOf(person);
        return newest.isPresent() ? held(newest.get(), false) : first(person, usual(person));
    }

    /** The certificate that the insurers have linked already, when the person has a card in the population. */
    private IssuedCard first(long person, Term term) throws IOException, GeneralSecurityException {
        FictionalPerson holder = population.person(person);
        BigInteger serial =
                holder.card().map(link -> new BigInteger(link.serial(), 16)).orElseGet(this::newSerial);
        return issue(firstGeneration(person), serial, person, term, Optional.empty());
    }

    /**
     * 紐付け済みの電子証明書。The one that the insurers of a person have linked: the first, whether its card was made already
     * or not. Empty for people without a card.
     */
    public Optional<CertificateKey> linked(FictionalPerson person) {
        return person.card()
                .map(link -> new CertificateKey(firstGeneration(person.index()).keyIdentifier(), link.serial()));
    }

    /** By the day it is issued on, which is the same whoever asks and whenever. */
    private Generation firstGeneration(long person) {
        return authority.at(firstIssue(person));
    }

    private Instant firstIssue(long person) {
        long daysAgo = DAYS_AGO_MIN + person * SPREAD % DAYS_AGO_SPAN;
        return population
                .today()
                .minusDays(daysAgo)
                .atStartOfDay(ZoneOffset.ofHours(9))
                .toInstant();
    }

    /** 更新。The one before is revoked as superseded, and linked to the new one. */
    private IssuedCard successor(IssuedCertificate before, Term term) throws IOException, GeneralSecurityException {
        IssuedCard card =
                issue(authority.at(term.from()), newSerial(), before.person(), term, Optional.of(before.serial()));
        revoke(before, RevocationReason.SUPERSEDED);
        return card;
    }

    private IssuedCard issue(
            Generation generation, BigInteger serial, long person, Term wanted, Optional<BigInteger> predecessor)
            throws IOException, GeneralSecurityException {
        Term term = wanted.within(
                generation.certificate().getNotBefore().toInstant(),
                generation.certificate().getNotAfter().toInstant());
        KeyPair keys = Generations.newKeys();
        FictionalIssuer.Issued issued =
                generation.issuer().issue(keys, serial, subject(serial), term.from(), term.until());
        IssuedCertificate certificate = new IssuedCertificate(
                serial, generation.number(), person, term.from(), term.until(), predecessor, Optional.empty());
        // it is issued when it stands in the register; a key without that line is nobody's
        files.write(file(certificate), keys, issued.certificate());
        register.issue(certificate);
        return held(certificate, true);
    }

    private IssuedCard held(IssuedCertificate certificate, boolean isNew) throws IOException, GeneralSecurityException {
        KeyFiles.Held held = files.read(file(certificate));
        return new IssuedCard(
                certificate,
                authority.generation(certificate.generation()).issuer(),
                new FictionalIssuer.Issued(held.certificate(), held.keys()),
                isNew,
                card -> workshop.card(
                        resident(certificate.person()), certificate, card.issuer(), card.issued(), card.pin()));
    }

    private static String file(IssuedCertificate certificate) {
        return "cards/" + certificate.serial().toString(16) + ".p12";
    }

    private Term usual(long person) {
        return Term.issued(firstIssue(person), resident(person).birthdate());
    }

    private Term renewal(long person) {
        return Term.issued(clock.instant(), resident(person).birthdate());
    }

    private Resident resident(long person) {
        return resident(population.person(person))
                .orElseThrow(() -> new JlisFailed("架空の人 " + person + " には住民としての記録がありません。別の番号を指定してください。"));
    }

    /** 住民。What the register of residents says of a person; nothing of those whom no insurer ever registered. */
    static Optional<Resident> resident(FictionalPerson person) {
        return person.coverages().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Resident.of(person.coverages().getLast().statement().person()));
    }

    private BigInteger newSerial() {
        BigInteger serial;
        do {
            serial = BigInteger.valueOf(SERIAL_FIRST + (long) RANDOM.nextInt(SERIALS));
        } while (register.find(serial).isPresent());
        return serial;
    }

    /** Fourteen letters and digits that say nothing, a municipality that does not exist, {@code 003A}. */
    private static String subject(BigInteger serial) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(serial.toString(16).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest).substring(0, 14).toUpperCase(Locale.ROOT) + "48001" + "003A";
    }
}
