/**
 * レセプトのレイアウト。The record layouts of claim files as data: which records there are, and what stands in their fields.
 *
 * <p>The tables are {@code records.tsv} and {@code fields.tsv} beside these classes, made from what is public of the
 * 記録条件仕様 of the four kinds of claims. {@link jp.tashika.format.claim.layout.Layouts} loads them once. Code asks for a
 * field by its name ({@link jp.tashika.format.claim.layout.FieldName}), never by its place, since the places differ from
 * kind to kind: the total points of an insurer's share stand in field 5 everywhere, what the patient pays in 11, 10 or 9.
 */
@NullMarked
package jp.tashika.format.claim.layout;

import org.jspecify.annotations.NullMarked;
