package jp.tashika.core.audit;

/**
 * 鎖の環。One audit entry at its place in a chain.
 *
 * @param sequence place in the chain, 1 for the first entry after the genesis
 * @param hash digest over the hash before it, the place and the entry
 */
public record Link(long sequence, Entry entry, Hash hash) {

    public Link {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
    }
}
