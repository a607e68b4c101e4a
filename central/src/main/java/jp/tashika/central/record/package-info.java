/**
 * 診療等の記録。What is on record of people's care beside their coverage, and who may see it.
 */
@NullMarked
package jp.tashika.central.record;

import org.jspecify.annotations.NullMarked;
