/**
 * レセプトの受付。Claim files: kept as they came, read, each claim given to its person, and what it tells taken out.
 *
 * <p>A file is received ({@link jp.tashika.central.claim.ReceiveClaims}) and then worked in portions of claims, each in one
 * transaction with how far it went ({@link jp.tashika.central.claim.WorkClaims}): a crash costs at most one portion, which
 * is done again.
 */
@NullMarked
package jp.tashika.central.claim;

import org.jspecify.annotations.NullMarked;
