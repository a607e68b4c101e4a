/**
 * 保険者連携の受付。Takes insurers' feeds into the registry.
 *
 * <p>A feed is received (encrypted to disk, hashed), staged (each row read and looked at alone), compared with the
 * registry (each row gets its verdict, the difference is counted), let pass or held at the gate, and committed in one
 * transaction, or not at all. Steps of a feed, each resumable after a crash: RECEIVED, then READY or HELD or REJECTED,
 * then COMMITTED.
 *
 * <p>The individual number ends here: it is turned into a keyed digest while its row is read, and stored nowhere else than
 * in the encrypted raw file, until that is purged.
 */
@NullMarked
package jp.tashika.central.intake;

import org.jspecify.annotations.NullMarked;
