/**
 * 仮想の差込口。A reader without a reader: virtual cards connect to a port of this machine. For a laptop, a demonstration and
 * systems without PC/SC; no real card comes this way.
 */
@NullMarked
package jp.tashika.reader.slot;

import org.jspecify.annotations.NullMarked;
