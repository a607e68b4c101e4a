/** 精度の評価。How often the face comparison errs, measured on pictures of known people (RDR-008, RDR-009). */
@NullMarked
package jp.tashika.reader.evaluation;

import org.jspecify.annotations.NullMarked;
