/** PC/SC。Card readers by way of the system's own service, and the cards on them. */
@NullMarked
package jp.tashika.reader.pcsc;

import org.jspecify.annotations.NullMarked;
