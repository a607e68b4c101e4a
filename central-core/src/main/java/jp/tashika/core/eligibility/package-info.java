/** 資格確認。Decides what a query is answered with, from the history, the proof and the day. */
@NullMarked
package jp.tashika.core.eligibility;

import org.jspecify.annotations.NullMarked;
