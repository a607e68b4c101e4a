/** 規則。The rules, each a function from a repository to its breaches, and the tests that run them. */
@NullMarked
package jp.tashika.structure.rule;

import org.jspecify.annotations.NullMarked;
