package jp.tashika.format.oqs.record;

import java.util.Optional;
import jp.tashika.format.oqs.message.Texts;

/**
 * 記録の医療機関。A facility that a record names.
 *
 * @param isOwn whether it is the one that asks
 * @param code ten digits, where it is told
 */
public record RecordFacility(boolean isOwn, Optional<String> code, Optional<String> name) {

    public RecordFacility {
        code = Texts.present(code);
        name = Texts.present(name);
    }
}
