package jp.tashika.format.checkup.item;

import java.util.Arrays;
import java.util.Optional;

/** プログラム種別。Under which law or plan a checkup was held (OID suffix .1002). */
public enum Programme {
    /** 不明。Not known. */
    UNKNOWN("000", "不明"),
    /** 特定健康診査。By insurers, for members of 40 to 74 years. */
    SPECIFIC("010", "特定健康診査"),
    /** 広域連合の保健事業。The checkup of 後期高齢者, without waist, metabolic judgement and guidance. */
    LATE_ELDERLY("020", "広域連合の保健事業"),
    /** 事業者健診。By employers, under the industrial safety law. */
    EMPLOYER("030", "労働安全衛生法に基づく健診"),
    /** 学校健診。Of the staff of schools. */
    SCHOOL("040", "学校保健安全法に基づく健診"),
    /** がん検診。For cancer. */
    CANCER("060", "がん検診"),
    /** 相当健診。Like 特定健診, held by somebody else than an insurer. */
    EQUIVALENT("070", "保険者以外が行う特定健診等に相当する健診"),
    /** 特定健診等以外。Held by an insurer and not 特定健診. */
    BEYOND("080", "保険者が実施する特定健診等以外の健診"),
    /** 肝炎検診。For hepatitis. */
    HEPATITIS("090", "肝炎検診"),
    /** その他。Any other. */
    OTHER("990", "その他");

    private final String code;
    private final String label;

    Programme(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** 電文上の値。Three digits. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Programme> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
