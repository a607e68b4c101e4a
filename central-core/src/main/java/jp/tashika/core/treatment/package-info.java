/**
 * 診療情報。What was done to a person, taken from the claims of all facilities (FUT-001, FUT-004).
 *
 * <p>Surgery is a type of its own, {@link jp.tashika.core.treatment.SurgeryRecord}: it is agreed to by itself, and nobody
 * can hand it on for a treatment by mistake. What is shown, and under which name, is the table {@code treatments.tsv}; the
 * official list of items is not public.
 */
@NullMarked
package jp.tashika.core.treatment;

import org.jspecify.annotations.NullMarked;
