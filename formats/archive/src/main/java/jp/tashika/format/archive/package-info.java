/**
 * アーカイブ。ZIP files as all formats read them that travel in one: as a stream, within limits, nothing unpacked to disk.
 */
@NullMarked
package jp.tashika.format.archive;

import org.jspecify.annotations.NullMarked;
