/**
 * 読み書き。Bytes of checkup files to values and back.
 *
 * <p>{@link jp.tashika.format.checkup.wire.CheckupReader} reads documents of results (hc08), indexes (ix08) and summaries
 * (su08) in every name space they come in; it throws nothing on content, and each fault names its path and line.
 * {@link jp.tashika.format.checkup.wire.CheckupWriter} writes them.
 */
@NullMarked
package jp.tashika.format.checkup.wire;

import org.jspecify.annotations.NullMarked;
