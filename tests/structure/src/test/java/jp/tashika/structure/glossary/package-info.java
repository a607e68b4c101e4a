/** 用語集。The glossary as data, the lister of what it lacks, and the page made of it. */
@NullMarked
package jp.tashika.structure.glossary;

import org.jspecify.annotations.NullMarked;
