package jp.tashika.simulation.population;

/** 保険者の種類。The kinds of insurers of the fiction, with the 法別番号 and how many of a thousand insurers are of it. */
public enum InsurerKind {
    /** 協会けんぽ。 */
    ASSOCIATION("01", 10),
    /** 船員保険。 */
    SEAMEN("02", 5),
    /** 健康保険組合。 */
    UNION("06", 330),
    /** 自衛官等。 */
    SELF_DEFENCE("07", 5),
    /** 国家公務員共済組合。 */
    STATE_MUTUAL("31", 15),
    /** 地方公務員等共済組合。 */
    LOCAL_MUTUAL("32", 20),
    /** 公立学校・私立学校の共済。 */
    SCHOOL_MUTUAL("34", 10),
    /** 後期高齢者医療広域連合。 */
    LATE_ELDERLY("39", 60),
    /** 特例退職被保険者。 */
    RETIRED("63", 5),
    /** 国民健康保険（市町村）。Six digits. */
    TOWN("00", 510),
    /** 国民健康保険組合。Six digits, the third a 3. */
    NATIONAL_UNION("00", 30);

    private final String scheme;
    private final int perMille;

    InsurerKind(String scheme, int perMille) {
        this.scheme = scheme;
        this.perMille = perMille;
    }

    String scheme() {
        return scheme;
    }

    int perMille() {
        return perMille;
    }

    /** 国民健康保険。Whether every member is insured in their own right and certificates end on 31 July. */
    boolean isNational() {
        return this == TOWN || this == NATIONAL_UNION;
    }
}
