/**
 * 振替・分割。Where a claim goes when the coverage it names was lost (REZ-001).
 *
 * <p>{@link jp.tashika.core.redirection.Identification} finds the patient, {@link
 * jp.tashika.core.redirection.Redirection} decides, and the {@link jp.tashika.core.redirection.Destination} says which mark
 * the claim gets, which insurers get which of its days, and with which ground it comes back to the facility if an insurer
 * refuses it.
 *
 * <table>
 * <caption>判定 (receipts 15.3)</caption>
 * <tr><th>on the visit days</th><th>destination</th><th>mark</th></tr>
 * <tr><td>the coverage named holds on all</td><td>Unchanged</td><td>02, 09 with the branch found</td></tr>
 * <tr><td>one other insurer has all</td><td>Redirected</td><td>04</td></tr>
 * <tr><td>several insurers have them</td><td>Split</td><td>05</td></tr>
 * <tr><td>nobody has one of them</td><td>Lost</td><td>06, 07, 08</td></tr>
 * <tr><td>another has them, but the claim may not be moved</td><td>Barred</td><td>06</td></tr>
 * <tr><td>nobody is identified</td><td>Unidentified</td><td>03</td></tr>
 * </table>
 *
 * <p>Nothing is remembered: asked again later, when an insurer has registered somebody after the fact, the same claim may
 * get another answer. Rules that were inferred, not published, are {@link jp.tashika.core.redirection.InferredRule}s and
 * can be put aside in one place, {@link jp.tashika.core.redirection.RedirectionRules}.
 */
@NullMarked
package jp.tashika.core.redirection;

import org.jspecify.annotations.NullMarked;
