package jp.tashika.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;

/** 試験用の証明書。The authority of one street, and what it issued to centre, terminal, insurers, operator and the fictional J-LIS. */
final class Certificates {

    private static final String CENTRE = "centre";
    private static final String JLIS = "jlis";
    private static final String OPERATOR = "operator";

    private final CertificateAuthority authority;

    private Certificates(CertificateAuthority authority) {
        this.authority = authority;
    }

    /** Opens the authority in the folder, or makes it, and issues what the street needs and has not got. */
    static Certificates in(Path folder, String facility, List<String> insurers) {
        CertificateAuthority authority = CertificateAuthority.existsIn(folder)
                ? CertificateAuthority.open(folder)
                : CertificateAuthority.init(folder, Clock.systemUTC());
        List<Holder> holders = new ArrayList<>();
        holders.add(new Holder(Role.SERVER, CENTRE));
        holders.add(new Holder(Role.SERVER, JLIS));
        holders.add(new Holder(Role.VERIFIER, CENTRE));
        holders.add(new Holder(Role.OPERATOR, OPERATOR));
        holders.add(new Holder(Role.FACILITY, facility));
        insurers.forEach(number -> holders.add(new Holder(Role.INSURER, number)));
        List<Wish> wishes = holders.stream()
                .filter(holder -> !Files.exists(authority.keyStoreFile(holder)))
                .map(Wish::of)
                .toList();
        if (!wishes.isEmpty()) {
            authority.issueAll(wishes);
        }
        return new Certificates(authority);
    }

    Path authority() {
        return authority.certificateFile();
    }

    Path revocationList() {
        return authority.revocationListFile();
    }

    Path centreKeys() {
        return authority.keyStoreFile(new Holder(Role.SERVER, CENTRE));
    }

    Path centrePassword() {
        return authority.passwordFile(new Holder(Role.SERVER, CENTRE));
    }

    Path verifierKeys() {
        return authority.keyStoreFile(new Holder(Role.VERIFIER, CENTRE));
    }

    Path verifierPassword() {
        return authority.passwordFile(new Holder(Role.VERIFIER, CENTRE));
    }

    Path jlisKeys() {
        return authority.keyStoreFile(new Holder(Role.SERVER, JLIS));
    }

    Path jlisPassword() {
        return authority.passwordFile(new Holder(Role.SERVER, JLIS));
    }

    Path facilityKeys(String facility) {
        return authority.keyStoreFile(new Holder(Role.FACILITY, facility));
    }

    Path facilityPassword(String facility) {
        return authority.passwordFile(new Holder(Role.FACILITY, facility));
    }
}
