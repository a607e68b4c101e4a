package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 限度額適用認定証適用区分。The income category of 高額療養費. (OQSCD012) */
public enum CeilingCategory implements Coded {
    /** ア。 */
    A01("A01"),
    /** イ。 */
    A02("A02"),
    /** ウ。 */
    A03("A03"),
    /** エ。 */
    A04("A04"),
    /** オ。 */
    A05("A05"),
    /** オ(境界層)。 */
    A06("A06"),
    /** 現役並みⅢ。 */
    B01("B01"),
    /** 現役並みⅡ。 */
    B02("B02"),
    /** 現役並みⅠ。 */
    B03("B03"),
    /** 一般。 */
    B04("B04"),
    /** 低所得Ⅱ。 */
    B05("B05"),
    /** 低所得Ⅰ。 */
    B06("B06"),
    /** 低所得Ⅰ(老福)。 */
    B07("B07"),
    /** 低所得Ⅰ(境界層)。 */
    B08("B08"),
    /** 一般Ⅱ。 */
    B09("B09"),
    /** 一般Ⅰ。 */
    B10("B10");

    private static final CeilingCategory[] ALL = values();

    private final String wire;

    CeilingCategory(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD012";
    }

    public static Optional<CeilingCategory> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
