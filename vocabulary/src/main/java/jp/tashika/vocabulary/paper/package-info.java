/** 紙の証。Certificates and cards of paper, and what is read from them (OCR-001, OCR-002). */
@NullMarked
package jp.tashika.vocabulary.paper;

import org.jspecify.annotations.NullMarked;
