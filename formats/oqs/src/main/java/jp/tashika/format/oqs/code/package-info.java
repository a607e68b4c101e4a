/** コード表。The code tables OQSCD001 to OQSCD044 as data, and as enums where a message carries them. */
@NullMarked
package jp.tashika.format.oqs.code;

import org.jspecify.annotations.NullMarked;
