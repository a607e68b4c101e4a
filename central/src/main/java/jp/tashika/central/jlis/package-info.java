/**
 * J-LISとの連携。The centre as a client of the issuer of cards: which certificates are revoked, and who holds one.
 *
 * <p>{@link jp.tashika.central.jlis.CheckedRevocations} tells the story: lists that are fetched beforehand, answers that
 * are remembered, a question with a time limit, and what is left when nobody answers. Nothing that comes over the line is
 * believed before its signature, its subject and its time are checked.
 */
@NullMarked
package jp.tashika.central.jlis;

import org.jspecify.annotations.NullMarked;
