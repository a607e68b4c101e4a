/**
 * 健診アーカイブ。The ZIP in which checkups travel: an index (ix08), sums (su08), documents in DATA, settlement in CLAIMS.
 *
 * <p>{@link jp.tashika.format.checkup.archive.ArchiveReader} reads it as a stream, once, in memory of one document:
 * every file gets its verdict, and a bad one never stops the others. Files are told apart by what they hold, since
 * senders name them as they like. {@link jp.tashika.format.checkup.archive.ArchiveWriter} writes the same form.
 */
@NullMarked
package jp.tashika.format.checkup.archive;

import org.jspecify.annotations.NullMarked;
