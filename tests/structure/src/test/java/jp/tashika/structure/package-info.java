/** 構造検査。The structure of the whole, held as tests: each rule runs over this repository and over a planted breach. */
@NullMarked
package jp.tashika.structure;

import org.jspecify.annotations.NullMarked;
