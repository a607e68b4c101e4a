/** ファイル操作。Folders of the terminal, and file operations that last and survive other programs' open files. */
@NullMarked
package jp.tashika.terminal.disk;

import org.jspecify.annotations.NullMarked;
