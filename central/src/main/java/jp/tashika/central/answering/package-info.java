/** 回答電文の組立て。Puts what may be told into the messages of the interface; the one place where both are known. */
@NullMarked
package jp.tashika.central.answering;

import org.jspecify.annotations.NullMarked;
