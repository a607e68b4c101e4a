/**
 * 画面部品。What the shared templates show, as values: a house fills these records, a template of the same name in
 * {@code src/main/jte/component} turns them into HTML, and neither decides anything.
 */
@NullMarked
package jp.tashika.pages.component;

import org.jspecify.annotations.NullMarked;
