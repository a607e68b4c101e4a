/** 証。Decides which certificates hold on a day. */
@NullMarked
package jp.tashika.core.certificate;

import org.jspecify.annotations.NullMarked;
