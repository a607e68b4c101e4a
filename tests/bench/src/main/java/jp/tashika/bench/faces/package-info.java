/** 顔照合の精度。How often each engine errs, on pictures of a list. */
@NullMarked
package jp.tashika.bench.faces;

import org.jspecify.annotations.NullMarked;
