/**
 * 運用。What staff of the centre do for one person: settle a link that is in doubt, take a consent back at the patient's
 * wish, show the patient what was done with their record.
 *
 * <p>Whoever does so says who they are and why; both stand in the ledger, where the patient sees them, before anything is
 * shown or changed.
 */
@NullMarked
package jp.tashika.central.operation;

import org.jspecify.annotations.NullMarked;
