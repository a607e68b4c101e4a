/** ブラウザ。The browser that tests of pages drive. */
@NullMarked
package jp.tashika.browser;

import org.jspecify.annotations.NullMarked;
