/** センター。The central system: started, wired and stopped here. */
@NullMarked
package jp.tashika.central;

import org.jspecify.annotations.NullMarked;
