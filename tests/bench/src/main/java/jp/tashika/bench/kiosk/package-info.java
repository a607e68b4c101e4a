/** 台の計測。From the choice of the face to the face file. */
@NullMarked
package jp.tashika.bench.kiosk;

import org.jspecify.annotations.NullMarked;
