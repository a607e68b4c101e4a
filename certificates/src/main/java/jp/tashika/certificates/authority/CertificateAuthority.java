package jp.tashika.certificates.authority;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * 試験用認証局。A certificate authority in a folder, for demonstration and tests; not for a live service.
 *
 * <p>Safe for several threads and several processes on one folder: whoever changes it holds its lock file.
 */
public final class CertificateAuthority {

    /** 失効リストの既定の有効日数。 */
    public static final int LIST_DAYS = 30;

    private static final Duration LENGTH = Duration.ofDays(3653);

    /** A file lock keeps other processes out, not other threads of this one. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final Path folder;
    private final Clock clock;
    private final X509Certificate certificate;
    private final PrivateKey key;
    private final Register register;

    private CertificateAuthority(Path folder, Clock clock, X509Certificate certificate, PrivateKey key) {
        this.folder = folder;
        this.clock = clock;
        this.certificate = certificate;
        this.key = key;
        this.register = new Register(folder.resolve("issued.tsv"));
    }

    /** Makes an authority in a folder that holds none. */
    public static CertificateAuthority init(Path folder, Clock clock) {
        working(() -> OwnedFiles.makeFolder(folder));
        return locked(folder, () -> {
            refuseTaken(folder);
            KeyPair pair = Signing.newKey();
            X509Certificate root = Signing.root(pair, clock.instant(), LENGTH);
            KeyStores.write(folder.resolve("ca.p12"), folder.resolve("ca.password"), pair.getPrivate(), root);
            CertificateAuthority made = new CertificateAuthority(folder, clock, root, pair.getPrivate());
            made.register.write(List.of());
            made.writeRevocationList(List.of(), LIST_DAYS);
            OwnedFiles.writePublic(folder.resolve("ca.pem"), Signing.pem(root));
            return made;
        });
    }

    public static CertificateAuthority open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    public static CertificateAuthority open(Path folder, Clock clock) {
        for (String name : List.of("ca.pem", "ca.p12", "ca.password", "issued.tsv")) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw new AuthorityException(
                        "フォルダ " + folder + " に認証局のファイル " + name + " がありません。フォルダの指定を確かめるか、init で認証局を作ってください。");
            }
        }
        return working(() -> {
            try (InputStream in = Files.newInputStream(folder.resolve("ca.pem"))) {
                X509Certificate root = (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(in);
                return new CertificateAuthority(
                        folder,
                        clock,
                        root,
                        KeyStores.readKey(folder.resolve("ca.p12"), folder.resolve("ca.password")));
            }
        });
    }

    public static boolean existsIn(Path folder) {
        return Files.isRegularFile(folder.resolve("ca.pem"));
    }

    /** The root certificate, which all parties trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** ルート証明書のファイル。 */
    public Path certificateFile() {
        return folder.resolve("ca.pem");
    }

    /** 失効リストのファイル。 */
    public Path revocationListFile() {
        return folder.resolve("ca.crl");
    }

    /** Where the key store of {@code holder} lies, or would lie. */
    public Path keyStoreFile(Holder holder) {
        return folder.resolve(holder.stem() + ".p12");
    }

    /** Where the password of the key store of {@code holder} lies, or would lie. */
    public Path passwordFile(Holder holder) {
        return folder.resolve(holder.stem() + ".password");
    }

    public Issued issue(Wish wish) {
        return issueAll(List.of(wish)).getFirst();
    }

    /** Issues all or, when one of them may not be, none. */
    public List<Issued> issueAll(List<Wish> wishes) {
        return locked(folder, () -> {
            refuseExpired();
            wishes.forEach(this::refuseOverwriting);
            List<KeyPair> pairs = new ArrayList<>();
            List<Issued> issued = new ArrayList<>();
            List<Entry> entries = new ArrayList<>(register.read());
            for (Wish wish : wishes) {
                KeyPair pair = Signing.newKey();
                X509Certificate leaf = Signing.leaf(pair, wish, certificate, key, clock.instant());
                pairs.add(pair);
                issued.add(new Issued(keyStoreFile(wish.holder()), passwordFile(wish.holder()), leaf));
                entries.add(new Entry(
                        leaf.getSerialNumber(),
                        wish.holder(),
                        leaf.getNotBefore().toInstant(),
                        leaf.getNotAfter().toInstant(),
                        Optional.empty()));
            }
            register.write(entries);
            for (int i = 0; i < issued.size(); i++) {
                Issued made = issued.get(i);
                KeyStores.write(
                        made.keyStore(),
                        made.passwordFile(),
                        pairs.get(i).getPrivate(),
                        made.certificate(),
                        certificate);
            }
            return List.copyOf(issued);
        });
    }

    /** 失効。Revokes every valid certificate of {@code holder} and renews the list; tells which were revoked. */
    public List<Entry> revoke(Holder holder) {
        return revoke(entry -> entry.holder().equals(holder));
    }

    /** 失効。Revokes the certificate with this serial number and renews the list. */
    public List<Entry> revoke(BigInteger serial) {
        return revoke(entry -> entry.serial().equals(serial));
    }

    /** 失効リストの更新。Writes {@code ca.crl} anew, good for {@code days}. */
    public X509CRL renewRevocationList(int days) {
        return locked(folder, () -> writeRevocationList(register.read(), days));
    }

    /** 発行台帳。All that was ever issued, oldest first. */
    public List<Entry> entries() {
        return working(register::read);
    }

    private List<Entry> revoke(Predicate<Entry> meant) {
        return locked(folder, () -> {
            Instant now = clock.instant();
            List<Entry> before = register.read();
            List<Entry> after = before.stream()
                    .map(entry -> meant.test(entry) ? entry.revoked(now) : entry)
                    .toList();
            register.write(after);
            writeRevocationList(after, LIST_DAYS);
            return after.stream()
                    .filter(entry -> meant.test(entry) && !before.contains(entry))
                    .toList();
        });
    }

    private X509CRL writeRevocationList(List<Entry> entries, int days)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant now = clock.instant();
        List<Entry> revoked =
                entries.stream().filter(entry -> entry.revokedAt().isPresent()).toList();
        X509CRL list = Signing.revocationList(
                new Signing.Revocations(revoked, nextListNumber(), now, now.plus(Duration.ofDays(days))),
                certificate,
                key);
        OwnedFiles.writePublic(revocationListFile(), Signing.pem(list));
        return list;
    }

    /** One more than the number of the list that is there. */
    private BigInteger nextListNumber() throws GeneralSecurityException, IOException {
        if (!Files.exists(revocationListFile())) {
            return BigInteger.ONE;
        }
        try (InputStream in = Files.newInputStream(revocationListFile())) {
            X509CRL last = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
            byte[] wrapped = last.getExtensionValue(Extension.cRLNumber.getId());
            return ASN1Integer.getInstance(ASN1OctetString.getInstance(wrapped).getOctets())
                    .getValue()
                    .add(BigInteger.ONE);
        }
    }

    private static void refuseTaken(Path folder) {
        for (String name : List.of("ca.pem", "ca.p12", "issued.tsv")) {
            if (Files.exists(folder.resolve(name))) {
                throw new AuthorityException(
                        "フォルダ " + folder + " にはすでに認証局（" + name + "）があります。上書きはしません。別のフォルダを指定してください。");
            }
        }
    }

    private void refuseExpired() {
        if (clock.instant().isAfter(certificate.getNotAfter().toInstant())) {
            throw new AuthorityException("認証局 " + folder + " の有効期限が切れています。新しい認証局を作ってください。");
        }
    }

    private void refuseOverwriting(Wish wish) {
        if (!wish.renewal() && Files.exists(keyStoreFile(wish.holder()))) {
            throw new AuthorityException(
                    "証明書 " + keyStoreFile(wish.holder()) + " はすでに発行されています。作り直すときは更新（--renew）を指定してください。");
        }
    }

    private static <T> T locked(Path folder, Work<T> work) {
        THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("ca.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new AuthorityException("認証局 " + folder + " を占有できませんでした。");
            }
            return working(work);
        } catch (IOException e) {
            throw new AuthorityException("認証局のフォルダ " + folder + " に書き込めませんでした。", e);
        } finally {
            THIS_PROCESS.unlock();
        }
    }

    private static <T> T working(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new AuthorityException("認証局のファイルを読み書きできませんでした。権限とディスクの空きを確かめてください（" + e + "）。", e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new AuthorityException("証明書を作成または読取りできませんでした（" + e.getMessage() + "）。", e);
        }
    }

    private interface Work<T> {
        T done() throws IOException, GeneralSecurityException, OperatorCreationException;
    }
}
