/**
 * 提供範囲。Decides what of an answer may be told to the asker.
 *
 * <p>What leaves is a value of its own, {@link jp.tashika.core.disclosure.Told}: no certificate without consent and no
 * coverage that was not asked about can be reached from it.
 *
 * <table>
 * <caption>証の提供範囲 (LIM-008 to LIM-012)</caption>
 * <tr><th>certificate</th><th>card</th><th>numbers</th><th>batch</th></tr>
 * <tr><td>高齢受給者証</td><td>always</td><td>always</td><td>always</td></tr>
 * <tr><td>限度額適用認定証等</td><td>consent on the reader</td><td>oral consent</td><td>only whether it changed</td></tr>
 * <tr><td>特定疾病療養受療証</td><td>consent on the reader</td><td>never</td><td>never</td></tr>
 * </table>
 */
@NullMarked
package jp.tashika.core.disclosure;

import org.jspecify.annotations.NullMarked;
