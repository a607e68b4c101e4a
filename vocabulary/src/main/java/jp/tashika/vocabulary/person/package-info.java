/** 個人。What stands for one person everywhere. */
@NullMarked
package jp.tashika.vocabulary.person;

import org.jspecify.annotations.NullMarked;
