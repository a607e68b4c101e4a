package jp.tashika.format.oqs.wire;

import java.util.function.Function;

/**
 * 項目だけの本体。A body of leaves only.
 *
 * @param <B> what it says
 */
record LeafBody<B>(Leaves leaves, Function<Leaves, B> join) implements Frame.Body<B> {

    @Override
    public boolean take() {
        return leaves.take();
    }

    @Override
    public B end() {
        return join.apply(leaves);
    }
}
