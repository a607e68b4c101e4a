/** 性能計測。What {@code ./bench} does: measures the running whole beside anchors, and prints tables. */
@NullMarked
package jp.tashika.bench;

import org.jspecify.annotations.NullMarked;
