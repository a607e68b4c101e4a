/** カードアプリケーション。What can be asked of each application of a My Number card. */
@NullMarked
package jp.tashika.card.application;

import org.jspecify.annotations.NullMarked;
