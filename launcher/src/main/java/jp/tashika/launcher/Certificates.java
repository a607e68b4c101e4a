package jp.tashika.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;

/** 試験用の証明書。The authority of one street, and what it issued to centre, terminal, insurers and operator. */
final class Certificates {

    private static final String CENTRE = "centre";
    private static final String OPERATOR = "operator";

    private final CertificateAuthority authority;

    private Certificates(CertificateAuthority authority) {
        this.authority = authority;
    }

    /** Opens the authority in the folder, or makes it and issues what the street needs. */
    static Certificates in(Path folder, String facility, List<String> insurers) {
        if (CertificateAuthority.existsIn(folder)) {
            return new Certificates(CertificateAuthority.open(folder));
        }
        CertificateAuthority authority = CertificateAuthority.init(folder, Clock.systemUTC());
        List<Wish> wishes = new ArrayList<>();
        wishes.add(Wish.of(new Holder(Role.SERVER, CENTRE)));
        wishes.add(Wish.of(new Holder(Role.OPERATOR, OPERATOR)));
        wishes.add(Wish.of(new Holder(Role.FACILITY, facility)));
        insurers.forEach(number -> wishes.add(Wish.of(new Holder(Role.INSURER, number))));
        authority.issueAll(wishes);
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

    Path facilityKeys(String facility) {
        return authority.keyStoreFile(new Holder(Role.FACILITY, facility));
    }

    Path facilityPassword(String facility) {
        return authority.passwordFile(new Holder(Role.FACILITY, facility));
    }
}
