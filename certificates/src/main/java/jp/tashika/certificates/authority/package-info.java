/**
 * 認証局。The test certificate authority: makes, revokes and lists the certificates of centre, facilities, insurers and
 * operators.
 *
 * <p>One folder is one authority. It holds
 *
 * <ul>
 *   <li>{@code ca.pem}, the root certificate everybody trusts, and {@code ca.crl}, the list of revoked certificates;
 *   <li>{@code ca.p12} and {@code ca.password}, the authority's own key, readable by the owner alone;
 *   <li>{@code issued.tsv}, the register of all that was ever issued;
 *   <li>{@code <role>-<name>.p12} and {@code <role>-<name>.password} for each certificate, readable by the owner alone.
 * </ul>
 *
 * <p>Every file is written beside its place and moved there whole. A certificate stands in the register before its key
 * leaves, so that nothing exists that could not be revoked.
 */
@NullMarked
package jp.tashika.certificates.authority;

import org.jspecify.annotations.NullMarked;
