/**
 * 保険者の登録端末。The command by which an insurer checks its CSVs, sends them to the centre, sees what would change, and
 * commits.
 */
@NullMarked
package jp.tashika.insurer;

import org.jspecify.annotations.NullMarked;
