/**
 * レコードの読み書き。The lines of a claim file as records: the bytes as they came, and where each field lies in them.
 *
 * <p>{@link jp.tashika.format.claim.record.RecordReader} cuts a stream of windows-31j bytes into {@link
 * jp.tashika.format.claim.record.UkeRecord}s. A record decodes a field when it is asked for it, and not before; its bytes
 * stay as they came, so that writing them again gives the same file. Reading never fails because of what stands in a file:
 * what cannot be read is named by {@link jp.tashika.format.claim.record.UkeRecord#check}, a {@link
 * jp.tashika.format.claim.record.ClaimFault} for each, with line, record, field and code.
 */
@NullMarked
package jp.tashika.format.claim.record;

import org.jspecify.annotations.NullMarked;
