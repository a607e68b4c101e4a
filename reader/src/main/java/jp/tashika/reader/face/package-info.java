/**
 * 顔照合。Whether the person before the camera is the one on the card: what makes a picture good, what is asked of the
 * patient, and when it is enough. Pure decisions, a session that puts them in order, and the port behind which models
 * stand.
 */
@NullMarked
package jp.tashika.reader.face;

import org.jspecify.annotations.NullMarked;
