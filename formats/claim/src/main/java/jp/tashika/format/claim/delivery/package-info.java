/**
 * 請求後のファイル。What becomes of a claim after it was received: the file for the insurer, the file that comes back to the
 * facility, and the notice of what was found about its coverage.
 *
 * <p>Every row for an insurer has three fields in front: データ識別 (1 as the facility wrote it, 2 by the reviewer, 8 of a
 * return), 行番号 and 枝番号. Which records carry the marks and what their fields are is public in part; how a file is
 * composed of them (one file for each insurer, facility and kind, rows counted from 1 in each claim), what the trailer of a
 * return says, and the columns of the notice are ours and stand in this package alone.
 *
 * {@snippet :
 * InsurerFileWriter file = InsurerFileWriter.of(out, header);
 * file.write(new MarkedClaim(claim, handle, Confirmation.REDIRECTED, Optional.of(numbers)));
 * file.finish();
 * }
 */
@NullMarked
package jp.tashika.format.claim.delivery;

import org.jspecify.annotations.NullMarked;
