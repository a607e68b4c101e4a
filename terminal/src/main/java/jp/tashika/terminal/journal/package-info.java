/**
 * 処理記録。What happens to a request between req and res, kept as files so that no crash loses or doubles an answer.
 *
 * <p>The work folder holds, for each request that is being answered, files that begin with its request id (UUIDv7). Each
 * step is one atomic change of a name, so that a process killed at any point leaves one of these states:
 *
 * <ol>
 *   <li><b>dropped</b>: the file lies in {@code req/}. Nothing is in the work folder.
 *   <li><b>taken</b>: {@code <id>_<file name>} in the work folder, moved there in one step. After a restart the centre is
 *       asked again with the same id, and so gives the same answer.
 *   <li><b>answered</b>: {@code <id>.res} (the result) or {@code <id>.err} (the error line) stands beside it; written as
 *       {@code <id>.part}, brought to the disk, then renamed. After a restart it is published and nobody is asked.
 *   <li><b>published</b>: {@code <id>.pub} is a second name (hard link) of the very file that clients see in {@code res/}
 *       and holds the whole content. A client may take the file away at once; the second name still proves that it was
 *       there in full. A {@code .pub} with less content was never seen whole, and is published again. In the folder of
 *       results the file is made with its final name and written at once; with the setting {@code publish=move} it is
 *       written as {@code <id>.out} and moved in, and {@code .pub} without {@code .out} is the proof.
 *   <li><b>archived</b>: {@code .res} or {@code .err} moves to the archive, then the request, then {@code .pub} goes. A
 *       {@code .pub} beside a request without an answer therefore means: go on archiving.
 * </ol>
 *
 * <p>Where the file system knows no hard links, {@code .pub} is a copy made after publishing. Then, and only then, a
 * process killed between the two gives the same answer a second time.
 */
@NullMarked
package jp.tashika.terminal.journal;

import org.jspecify.annotations.NullMarked;
