/** 要件。The list of requirement ids and the tests that carry them. */
@NullMarked
package jp.tashika.structure.requirement;

import org.jspecify.annotations.NullMarked;
