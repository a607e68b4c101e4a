/**
 * 監査証跡。What is written down about every access, and the chain that shows a later change.
 *
 * <p>A chain alone shows a changed, missing or moved entry. That its tail was cut, or that all of it was written anew,
 * shows only against a {@link jp.tashika.core.audit.Head} recorded elsewhere: in the genesis of a later chain, or with
 * the operator. Facts only: this room knows no decision, and everybody may write to it.
 */
@NullMarked
package jp.tashika.core.audit;

import org.jspecify.annotations.NullMarked;
