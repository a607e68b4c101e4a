package jp.tashika.central.operation;

import java.util.List;
import jp.tashika.core.holder.ItemPair;
import jp.tashika.core.registry.Insurer;
import jp.tashika.vocabulary.outcome.Outcome;

/** 対照の結果。What an operator who looks at a doubt is shown. */
public sealed interface Comparison {

    /**
     * 対照。
     *
     * @param insurer whose registration it is
     */
    record Shown(Doubt doubt, Insurer insurer, List<ItemPair> items) implements Comparison {

        public Shown {
            items = List.copyOf(items);
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Shown[masked]";
        }
    }

    /** 対照できない。 */
    record Refused(Outcome reason) implements Comparison {}
}
