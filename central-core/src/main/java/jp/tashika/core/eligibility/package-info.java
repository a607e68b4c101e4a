/**
 * 資格確認。Decides what a query is answered with, from the history, the proof and the day.
 *
 * <p>The matrix of DSP-001, as {@link jp.tashika.core.eligibility.Eligibility} decides it:
 *
 * <table>
 * <caption>表示パターン</caption>
 * <tr><th>proof</th><th>in force</th><th>lost, nothing newer</th><th>lost, another in force</th></tr>
 * <tr><td>card</td><td>InForce</td><td>Lost, the latest</td><td>InForce, the other one</td></tr>
 * <tr><td>numbers, counter and batch</td><td>InForce</td><td>Lost</td><td>Superseded, the one asked about</td></tr>
 * </table>
 *
 * <p>Beside it: Expired when the certificate may no longer be used, NotYet before the acquisition, NothingFits and
 * SeveralFit when the proof leads to nobody or to several people.
 */
@NullMarked
package jp.tashika.core.eligibility;

import org.jspecify.annotations.NullMarked;
