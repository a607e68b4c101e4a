/**
 * 券面の読取り。From pictures of a card's front to the number that opens its photo.
 *
 * <p>A wrong number costs one of ten tries that the card has in its life, so that nothing is better than a guess: several
 * pictures vote on each digit, and what cannot be a card's number is none.
 */
@NullMarked
package jp.tashika.reader.front;

import org.jspecify.annotations.NullMarked;
