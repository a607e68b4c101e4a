package jp.tashika.reader.log;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 認証率。How often a way of authentication worked, of how often it was tried (HWR-031). */
public record AuthenticationRate(int worked, int tried) {

    private static final String WORKED = "OK";

    /** 方法ごとの認証率。By way, counted from the log. */
    public static Map<String, AuthenticationRate> byMethod(List<OperationLog.Line> lines) {
        Map<String, AuthenticationRate> rates = new TreeMap<>();
        lines.stream()
                .filter(line -> line.operation() == OperationLog.Operation.AUTHENTICATION)
                .forEach(line -> rates.merge(
                        line.method(),
                        new AuthenticationRate(line.result().equals(WORKED) ? 1 : 0, 1),
                        AuthenticationRate::plus));
        return rates;
    }

    private AuthenticationRate plus(AuthenticationRate other) {
        return new AuthenticationRate(worked + other.worked, tried + other.tried);
    }

    /** 百分率。In tenths of a percent, rounded down; of nothing tried it is 0. */
    public int perMille() {
        return tried == 0 ? 0 : (int) (1_000L * worked / tried);
    }
}
