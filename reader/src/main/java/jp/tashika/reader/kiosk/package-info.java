/** 患者の画面。What a patient sees and touches at a kiosk; what it means the {@code session} decides. */
@NullMarked
package jp.tashika.reader.kiosk;

import org.jspecify.annotations.NullMarked;
