/** 顔認識。The port's two engines: OpenCV reads pictures, ONNX Runtime runs the models; all in memory that is wiped. */
@NullMarked
package jp.tashika.reader.recognition;

import org.jspecify.annotations.NullMarked;
