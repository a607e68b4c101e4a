/** 紙の証の読取り。From a picture of a paper certificate to its items, each with how sure it is (OCR-001). */
@NullMarked
package jp.tashika.reader.paper;

import org.jspecify.annotations.NullMarked;
