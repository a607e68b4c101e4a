package jp.tashika.core.audit;

import java.util.UUID;

/**
 * 鎖の先頭。How far a chain had grown when it was written down elsewhere.
 *
 * <p>A recorded head is what makes a cut tail visible: later chains commit to it in their genesis, and an operator may
 * keep it outside the database.
 *
 * @param sequence place of the last entry, 0 while the chain has none
 * @param hash of the last entry, or the genesis
 */
public record Head(UUID chain, long sequence, Hash hash) {

    public Head {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
    }
}
