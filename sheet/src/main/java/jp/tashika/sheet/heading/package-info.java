/** 見出しと言葉。Whose records a sheet shows and who asked, and the words all sheets share: dates, ages, empty states. */
@NullMarked
package jp.tashika.sheet.heading;

import org.jspecify.annotations.NullMarked;
