/** 資格登録。Facts: persons, their coverages and certificates as insurers stated them, and who fits what was typed. */
@NullMarked
package jp.tashika.core.registry;

import org.jspecify.annotations.NullMarked;
