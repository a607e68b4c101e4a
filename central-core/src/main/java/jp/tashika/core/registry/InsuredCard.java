package jp.tashika.core.registry;

import java.util.Optional;

/**
 * 被保険者証。One 被保険者証 or 資格確認書 of a coverage; the next one replaces it from its first day on.
 *
 * @param ratio 被保険者証一部負担金割合, only for 後期高齢者
 */
public record InsuredCard(Term term, Optional<CopaymentRatio> ratio) {

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "InsuredCard[masked]";
    }
}
