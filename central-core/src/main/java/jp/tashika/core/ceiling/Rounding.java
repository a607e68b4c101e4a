package jp.tashika.core.ceiling;

import java.util.Locale;

/** 端数処理。How a percentage of a cost becomes yen (domain rules 6). */
final class Rounding {

    private Rounding() {}

    /** 1円未満四捨五入。 */
    static long toYen(long costYen, int percent) {
        return (costYen * percent + 50) / 100;
    }

    /** 10円未満四捨五入。What is paid at the window; under five yen falls away, five and more count as ten. */
    static long toTenYen(long costYen, int percent) {
        return (costYen * percent + 500) / 1000 * 10;
    }

    /** 円表示。As it is written for a reader: {@code 80,100円}. */
    static String shown(long yen) {
        return String.format(Locale.ROOT, "%,d円", yen);
    }
}
