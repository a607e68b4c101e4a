package jp.tashika.core.registration;

import java.util.List;

/** 保留の判定。Whether a feed may be committed by its insurer. */
public sealed interface Gate {

    /** 通過。Nothing unusual. */
    record Pass() implements Gate {}

    /** 保留。An operator has to look first; every reason is named. */
    record Hold(List<Reason> reasons) implements Gate {
        public Hold {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("held without a reason");
            }
        }
    }

    /**
     * 保留の理由。Which number passed which threshold.
     *
     * @param code the change or verdict
     * @param label the same in Japanese
     * @param count people or rows
     * @param whole people of the insurer or rows of the feed
     */
    record Reason(String code, String label, long count, long whole, Threshold threshold) {}
}
