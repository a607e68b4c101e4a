/**
 * 健診結果の受付。Archives of checkups that insurers send: kept as they came, read, each document given to its person, and a
 * verdict for each.
 *
 * <p>An archive is received ({@link jp.tashika.central.checkup.ReceiveCheckups}) and then worked in portions of documents,
 * each in one transaction with how far it went ({@link jp.tashika.central.checkup.WorkCheckups}).
 */
@NullMarked
package jp.tashika.central.checkup;

import org.jspecify.annotations.NullMarked;
