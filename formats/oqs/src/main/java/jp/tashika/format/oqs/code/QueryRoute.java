package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 照会区分。What was shown at the desk. (OQSCD002) */
public enum QueryRoute implements Coded {
    /** マイナンバーカード。 */
    CARD("1"),
    /** 被保険者証情報。 */
    NUMBERS("2");

    private static final QueryRoute[] ALL = values();

    private final String wire;

    QueryRoute(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD002";
    }

    public static Optional<QueryRoute> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
