package jp.tashika.certificates.authority;

import java.nio.file.Path;
import java.security.cert.X509Certificate;

/**
 * 発行済み証明書。A certificate that was made, and where its key lies.
 *
 * @param keyStore PKCS#12 with key and chain
 * @param passwordFile the password of the key store, one line
 */
public record Issued(Path keyStore, Path passwordFile, X509Certificate certificate) {}
