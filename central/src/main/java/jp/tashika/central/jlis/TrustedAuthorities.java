package jp.tashika.central.jlis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.card.certificate.Authority;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.config.ConfigException;

/** 信頼する認証局。The generations of the authority whose cards are taken, from the file the operator answers for. */
public final class TrustedAuthorities {

    private static final String KEY = "設定 card.authorities の認証局の証明書 ";

    private TrustedAuthorities() {}

    /** None without a file: then no card is taken. A test authority where none is wanted stops the start. */
    public static List<Authority> of(CentralConfig.Cards config) {
        Optional<Path> file = config.authorities();
        return file.isPresent() ? read(file.get(), config.takesTests()) : List.of();
    }

    private static List<Authority> read(Path file, boolean takesTests) {
        List<Authority> authorities = new ArrayList<>();
        try {
            for (Certificate certificate : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                authorities.add(Authority.of((X509Certificate) certificate));
            }
        } catch (IOException | CertificateException e) {
            throw new ConfigException(KEY + file + " を読めないか、認証局の証明書ではないものがあります。");
        }
        if (authorities.isEmpty()) {
            throw new ConfigException(KEY + file + " に証明書がありません。");
        }
        if (!takesTests && authorities.stream().anyMatch(Authority::isTest)) {
            throw new ConfigException(KEY + file + " に試験用の認証局があります。取り除くか、試験環境なら card.authorities.test を true にしてください。");
        }
        return authorities;
    }
}
