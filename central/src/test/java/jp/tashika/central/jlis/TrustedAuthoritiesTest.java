package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.certificate.GraceFrom;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.config.ConfigException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 信頼する認証局。 */
class TrustedAuthoritiesTest {

    @TempDir
    private Path folder;

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private CentralConfig.Cards config(String content, boolean takesTests) throws Exception {
        Path file = Files.writeString(folder.resolve("authorities.pem"), content);
        return new CentralConfig.Cards(
                Optional.of(file), takesTests, GraceFrom.END_OF_MONTH, Optional.empty(), Optional.empty());
    }

    private void assertRefused(String content, boolean takesTests, String why) throws Exception {
        CentralConfig.Cards config = config(content, takesTests);
        assertThatThrownBy(() -> TrustedAuthorities.of(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("card.authorities")
                .hasMessageContaining(why);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("同じ名前の世代を、鍵で分けて信頼する")
    void everyGenerationIsTrusted() throws Exception {
        assertThat(TrustedAuthorities.of(config(pem(Forger.AUTHORITY) + pem(Forger.OTHER), true)))
                .extracting(Authority::keyIdentifier)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(TrustedAuthorities.of(new CentralConfig.Cards(
                        Optional.empty(), false, GraceFrom.END_OF_MONTH, Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("本番では、試験用の認証局があれば始まらない")
    void aTestAuthorityStopsTheStart() throws Exception {
        assertRefused(pem(Forger.AUTHORITY), false, "card.authorities.test");
    }

    @Test
    @DisplayName("認証局でない証明書、壊れた証明書、空のファイル、ないファイルでは始まらない")
    void whatIsNoAuthorityStopsTheStart() throws Exception {
        assertRefused(pem(Forger.AUTHORITY) + pem(Forger.responder()), true, "認証局の証明書ではない");
        assertRefused("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", true, "読めない");
        assertRefused(new String(new byte[0], StandardCharsets.UTF_8), true, "証明書がありません");
        CentralConfig.Cards missing = new CentralConfig.Cards(
                Optional.of(folder.resolve("none.pem")),
                true,
                GraceFrom.END_OF_MONTH,
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> TrustedAuthorities.of(missing)).isInstanceOf(ConfigException.class);
    }
}
