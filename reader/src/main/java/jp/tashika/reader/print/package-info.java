/**
 * 印字の読取り。Reads what is printed: pictures of cards and papers in, lines of text out. Knows nothing of what the text means.
 *
 * <p>The engine is a library of the system, and may be missing: whoever needs it opens it and says so.
 */
@NullMarked
package jp.tashika.reader.print;

import org.jspecify.annotations.NullMarked;
