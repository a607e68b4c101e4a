/** 顔照合の精度。 */
@NullMarked
package jp.tashika.bench.faces;

import org.jspecify.annotations.NullMarked;
