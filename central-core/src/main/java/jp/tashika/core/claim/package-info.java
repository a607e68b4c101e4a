/** レセプト。Facts: what a facility claimed for one person and month, in the words of no format. */
@NullMarked
package jp.tashika.core.claim;

import org.jspecify.annotations.NullMarked;
