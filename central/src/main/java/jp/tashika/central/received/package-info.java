/**
 * 受領ファイル。Files that others send, as all of them are taken: kept as they came, worked one after the other, shown with what
 * became of them, and deleted when their time is over.
 *
 * <p>{@link jp.tashika.central.received.Reception} keeps a file, {@link jp.tashika.central.received.FileWorkers} works it;
 * what is in it is the matter of the rooms of claims and of checkups.
 */
@NullMarked
package jp.tashika.central.received;

import org.jspecify.annotations.NullMarked;
