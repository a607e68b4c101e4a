/** 職員の画面。Who is at which kiosk, what was consented to, and what staff do for patients who cannot or will not do it alone. */
@NullMarked
package jp.tashika.reader.staff;

import org.jspecify.annotations.NullMarked;
