/**
 * 利用者証明用電子証明書の確認。Whether a certificate is what it says, and what it is good for on a day.
 *
 * <p>Two steps: {@link jp.tashika.card.certificate.CertificateRules#origin} looks at the certificate alone; whoever asks
 * then looks up whether it was revoked, and {@link jp.tashika.card.certificate.CertificateRules#verdict} decides. The
 * second step takes only what the first one gave, so that neither can be left out.
 */
@NullMarked
package jp.tashika.card.certificate;

import org.jspecify.annotations.NullMarked;
