/** 読込み。Reads a repository: its modules, sources, templates, tables and class files. */
@NullMarked
package jp.tashika.structure.reading;

import org.jspecify.annotations.NullMarked;
