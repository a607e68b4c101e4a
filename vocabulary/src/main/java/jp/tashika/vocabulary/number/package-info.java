/** 番号。Numbers of insurers, insured persons and facilities, with their check digits. */
@NullMarked
package jp.tashika.vocabulary.number;

import org.jspecify.annotations.NullMarked;
