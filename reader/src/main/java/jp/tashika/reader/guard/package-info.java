/** 守り。Who may act as staff, and what may be seen of this program from outside. */
@NullMarked
package jp.tashika.reader.guard;

import org.jspecify.annotations.NullMarked;
