/** オプション機能。What a facility may use after it has entered an operator's activation code (OCR-012, OCR-013). */
@NullMarked
package jp.tashika.reader.option;

import org.jspecify.annotations.NullMarked;
