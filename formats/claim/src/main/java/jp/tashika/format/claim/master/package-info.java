/**
 * 基本マスター。What the codes on claims stand for: drugs (y), acts (s), diseases (b), materials (t), remarks (c) and the words
 * that modify diseases (z).
 *
 * <p>{@link jp.tashika.format.claim.master.MasterReader} reads the files that 社会保険診療報酬支払基金 publishes, row by row,
 * by the positions in {@code columns.tsv}; columns beyond those are passed over, and a row that is too short for a column has
 * none. The files themselves are not part of Tashika: {@link jp.tashika.format.claim.master.MiniMaster} is a small one whose
 * drugs and acts do not exist.
 */
@NullMarked
package jp.tashika.format.claim.master;

import org.jspecify.annotations.NullMarked;
