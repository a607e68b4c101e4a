package jp.tashika.central.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SignatureException;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jp.tashika.central.Fictional;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 失効の確認。Only what the authority signed counts, and the newest of it. */
class RevocationsTest {

    private static final Holder CLINIC = new Holder(Role.FACILITY, Fictional.CLINIC.digits());

    @TempDir
    private Path folder;

    private CertificateAuthority authority;
    private X509Certificate clinic;
    private final Moving clock = new Moving();

    @BeforeEach
    void issue() {
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC());
        clinic = authority.issue(Wish.of(CLINIC)).certificate();
    }

    private Revocations revocations() throws Exception {
        return new Revocations(authority.revocationListFile(), authority.certificate(), clock);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("一覧が替われば、次に見たときから効く")
    void readsANewList() throws Exception {
        Revocations revocations = revocations();
        assertThat(revocations.isRevoked(clinic)).isFalse();
        authority.revoke(CLINIC);
        touch();
        assertThat(revocations.isRevoked(clinic))
                .as("looked at less than a second ago")
                .isFalse();
        clock.go(Duration.ofSeconds(2));
        assertThat(revocations.isRevoked(clinic)).isTrue();
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("ほかの認証局の一覧、壊れた一覧、消えた一覧は使わず、前の一覧が効き続ける")
    void keepsTheLastGoodList() throws Exception {
        authority.revoke(CLINIC);
        Revocations revocations = revocations();
        assertThat(revocations.isRevoked(clinic)).isTrue();
        CertificateAuthority other = CertificateAuthority.init(folder.resolve("other"), Clock.systemUTC());
        Files.copy(other.revocationListFile(), authority.revocationListFile(), StandardCopyOption.REPLACE_EXISTING);
        touch();
        clock.go(Duration.ofSeconds(2));
        assertThat(revocations.isRevoked(clinic)).isTrue();
        Files.writeString(authority.revocationListFile(), "not a list");
        touch();
        clock.go(Duration.ofSeconds(2));
        assertThat(revocations.isRevoked(clinic)).isTrue();
        Files.delete(authority.revocationListFile());
        clock.go(Duration.ofSeconds(2));
        assertThat(revocations.isRevoked(clinic)).isTrue();
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("始めるときは、認証局の一覧がなければならない")
    void needsAListToBegin() throws IOException {
        CertificateAuthority other = CertificateAuthority.init(folder.resolve("other"), Clock.systemUTC());
        assertThatThrownBy(() -> new Revocations(other.revocationListFile(), authority.certificate(), clock))
                .isInstanceOf(SignatureException.class);
        assertThatThrownBy(() -> new Revocations(folder.resolve("none.crl"), authority.certificate(), clock))
                .isInstanceOf(NoSuchFileException.class);
        Path broken = Files.writeString(folder.resolve("broken.crl"), "not a list");
        assertThatThrownBy(() -> new Revocations(broken, authority.certificate(), clock))
                .isInstanceOf(CRLException.class);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("次の更新日を過ぎた一覧は、古いと知らされる")
    void knowsAnOldList() throws Exception {
        Revocations revocations = revocations();
        assertThat(revocations.isOutdated()).isFalse();
        clock.go(Duration.ofDays(CertificateAuthority.LIST_DAYS + 1));
        assertThat(revocations.isOutdated()).isTrue();
    }

    /** File systems may count in whole seconds; a new list is seen by its time. */
    private void touch() throws IOException {
        Files.setLastModifiedTime(
                authority.revocationListFile(), FileTime.from(Instant.now().plusSeconds(clock.seconds() + 10)));
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.now();
        private long gone;

        void go(Duration duration) {
            now = now.plus(duration);
            gone += duration.toSeconds();
        }

        long seconds() {
            return gone;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
