/**
 * 模擬カメラ。Pictures for demonstrations and tests of the reader: the photo of a fictional card, and what a camera would
 * show of its bearer or of somebody else. The faces are of an openly licensed sample photo; who they are is not known and
 * has nothing to do with the fictional people they stand for.
 */
@NullMarked
package jp.tashika.simulation.camera;

import org.jspecify.annotations.NullMarked;
