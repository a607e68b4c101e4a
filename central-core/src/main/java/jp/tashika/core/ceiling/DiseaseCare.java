package jp.tashika.core.ceiling;

import java.util.Optional;
import jp.tashika.core.registry.Disease;

/**
 * 特定疾病の療養。The care asked about is for a designated disease.
 *
 * @param statedYen 自己負担限度額 as the certificate states it; absent where it was not seen
 */
public record DiseaseCare(Disease disease, Optional<Long> statedYen) {

    public DiseaseCare {
        if (statedYen.filter(yen -> yen < 0).isPresent()) {
            throw new IllegalArgumentException("a negative limit: " + statedYen.get());
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "DiseaseCare[masked]";
    }
}
