/** 運用者の署名。What an operator signs for readers, and how a reader knows it: detached CMS, for settings and for options. */
@NullMarked
package jp.tashika.reader.signing;

import org.jspecify.annotations.NullMarked;
