package jp.tashika.format.checkup.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 結果コード表。The codes a result can be chosen from, with their texts.
 *
 * @param oid which list; the same item may be answered from another one in another edition
 * @param texts by code, in the order of the list
 */
public record CodeList(String oid, Map<String, String> texts) {

    public CodeList {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** 表示名。What {@code code} means; empty when the list does not have it. */
    public Optional<String> text(String code) {
        return Optional.ofNullable(texts.get(code));
    }
}
