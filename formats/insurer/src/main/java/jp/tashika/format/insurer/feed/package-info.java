/**
 * 連携ファイル。The ZIP by which an insurer tells the centre what changed: a manifest and a CSV for each kind of row.
 *
 * <p>{@link jp.tashika.format.insurer.feed.FeedReader} reads it as a stream: the manifest comes first, then each CSV,
 * whose rows go one by one to a {@link jp.tashika.format.insurer.feed.RowSink} as values or as faults by column. What is
 * wrong with a row is that row's alone; what is wrong with a file (its digest, its count, its header, its encoding)
 * refuses the whole feed. {@link jp.tashika.format.insurer.feed.FeedWriter} writes the same form. The columns stand in
 * {@link jp.tashika.format.insurer.feed.Column} and {@link jp.tashika.format.insurer.feed.RecordKind}, from which the
 * document for insurers is made.
 */
@NullMarked
package jp.tashika.format.insurer.feed;

import org.jspecify.annotations.NullMarked;
