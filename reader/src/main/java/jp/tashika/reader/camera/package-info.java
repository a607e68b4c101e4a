/** カメラ。The cameras of a kiosk that this program asks for pictures. */
@NullMarked
package jp.tashika.reader.camera;

import org.jspecify.annotations.NullMarked;
