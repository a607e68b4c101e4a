/** 全体の試験。Starts the whole as a newcomer does, and looks at it from outside: folders, pages, processes. */
@NullMarked
package jp.tashika.acceptance;

import org.jspecify.annotations.NullMarked;
