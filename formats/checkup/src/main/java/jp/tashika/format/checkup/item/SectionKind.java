package jp.tashika.format.checkup.item;

import java.util.Arrays;
import java.util.Optional;

/** セクション種別。The sections a document of results is divided into (OID suffix .1010). */
public enum SectionKind {
    /** 特定健診検査・問診結果。 */
    SPECIFIC("01010", "特定健診検査・問診結果セクション", Programme.SPECIFIC),
    /** 広域連合保健事業。 */
    LATE_ELDERLY("01020", "広域連合保健事業検査・問診結果セクション", Programme.LATE_ELDERLY),
    /** 労働安全衛生法健診。 */
    EMPLOYER("01030", "労働安全衛生法健診検査・問診結果セクション", Programme.EMPLOYER),
    /** 学校保健安全法健診。 */
    SCHOOL("01040", "学校保健安全法健診検査・問診結果セクション", Programme.SCHOOL),
    /** がん検診。 */
    CANCER("01060", "がん検診検査・問診結果セクション", Programme.CANCER),
    /** 相当健診。 */
    EQUIVALENT("01070", "特定健診等に相当する健診検査・問診結果セクション", Programme.EQUIVALENT),
    /** 特定健診等以外。 */
    BEYOND("01080", "特定健診等以外の健診検査・問診結果セクション", Programme.BEYOND),
    /** 肝炎検診。 */
    HEPATITIS("01090", "肝炎検診検査・問診結果セクション", Programme.HEPATITIS),
    /** 任意追加項目。What an insurer adds of its own accord, in any programme. */
    EXTRA("01990", "任意追加項目セクション", Programme.OTHER);

    private final String code;
    private final String title;
    private final Programme programme;

    SectionKind(String code, String title, Programme programme) {
        this.code = code;
        this.title = title;
        this.programme = programme;
    }

    /** 電文上の値。Five digits. */
    public String code() {
        return code;
    }

    /** 表題。As written above the section. */
    public String title() {
        return title;
    }

    /** Whether a checkup of {@code held} may have this section. */
    public boolean fits(Programme held) {
        return this == EXTRA || held == Programme.OTHER || held == Programme.UNKNOWN || programme == held;
    }

    /** The section of a programme's own results; {@link #EXTRA} for one that has none. */
    public static SectionKind of(Programme held) {
        return Arrays.stream(values())
                .filter(one -> one.programme == held)
                .findFirst()
                .orElse(EXTRA);
    }

    public static Optional<SectionKind> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
