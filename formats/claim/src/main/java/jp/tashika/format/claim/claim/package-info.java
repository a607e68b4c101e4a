/**
 * レセプトのファイル。A claim file as what it is made of: a header, claims, a trailer, and what belongs to none of them.
 *
 * <p>{@link jp.tashika.format.claim.claim.ClaimFileReader} hands out the parts of a file one after the other. A claim that
 * has an error is {@linkplain jp.tashika.format.claim.claim.FilePart.Quarantined quarantined}, with its bytes and the
 * reasons, and the file goes on. All bytes of the file are in its parts, once and in order, so that writing the parts of a
 * file with {@link jp.tashika.format.claim.claim.ClaimFileWriter} gives the same file.
 *
 * {@snippet :
 * ClaimFileReader reader = ClaimFileReader.of(in, ClaimKind.MEDICAL);
 * reader.forEach(part -> {
 *     switch (part) {
 *         case FilePart.Header(var record, var faults) -> begin(record, faults);
 *         case FilePart.Good(var claim) -> take(claim);
 *         case FilePart.Quarantined(var claim) -> keep(claim.bytes(), claim.faults());
 *         case FilePart.Trailer(var record, var faults) -> note(faults);
 *         case FilePart.Stray(var record, var faults) -> note(faults);
 *         case FilePart.End(var records, var faults) -> finish(faults);
 *     }
 * });
 * }
 */
@NullMarked
package jp.tashika.format.claim.claim;

import org.jspecify.annotations.NullMarked;
