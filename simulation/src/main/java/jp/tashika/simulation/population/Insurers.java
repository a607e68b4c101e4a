package jp.tashika.simulation.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tashika.simulation.population.FictionalInsurer.NumberStyle;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 架空の保険者一覧。All insurers of the fiction: the same for the same count, of every kind at least two. */
public final class Insurers {

    /** 既定の数。As many as the demonstration has. */
    public static final int DEFAULT_COUNT = 200;

    /** At most this many: three digits in each of two prefectures for the most numerous kind. */
    public static final int COUNT_MAX = 3400;

    private static final int LEAST_OF_A_KIND = 2;
    /** Fewer leave no room for two of every kind. */
    public static final int COUNT_MIN = 50;

    private static final List<String> WORDS =
            List.of("架空", "見本", "試験", "例題", "仮想", "模擬", "想定", "空想", "標本", "練習", "検証", "雛形", "仮設", "夢想", "幻影", "設問");

    private final List<FictionalInsurer> all;
    private final Map<InsurerKind, List<FictionalInsurer>> byKind = new EnumMap<>(InsurerKind.class);

    private Insurers(int count) {
        List<FictionalInsurer> made = new ArrayList<>(count);
        for (InsurerKind kind : InsurerKind.values()) {
            int ofKind = Math.max(LEAST_OF_A_KIND, count * kind.perMille() / 1000);
            // the most numerous kind takes what rounding left over
            int size = kind == InsurerKind.TOWN ? count - allBut(InsurerKind.TOWN, count) : ofKind;
            List<FictionalInsurer> insurers = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                insurers.add(insurer(kind, i));
            }
            byKind.put(kind, List.copyOf(insurers));
            made.addAll(insurers);
        }
        this.all = List.copyOf(made);
    }

    public static Insurers of(int count) {
        if (count < COUNT_MIN || count > COUNT_MAX) {
            throw new IllegalArgumentException(COUNT_MIN + " to " + COUNT_MAX + " insurers: " + count);
        }
        return new Insurers(count);
    }

    public List<FictionalInsurer> all() {
        return all;
    }

    public List<FictionalInsurer> of(InsurerKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private static int allBut(InsurerKind exception, int count) {
        int sum = 0;
        for (InsurerKind kind : InsurerKind.values()) {
            if (kind != exception) {
                sum += Math.max(LEAST_OF_A_KIND, count * kind.perMille() / 1000);
            }
        }
        return sum;
    }

    private static FictionalInsurer insurer(InsurerKind kind, int index) {
        String prefecture = index % 2 == 0 ? "48" : "49";
        int serial = index / 2;
        String body = prefecture + threeDigits(kind, serial);
        String digits = (kind.isNational() ? body : kind.scheme() + body);
        InsurerNumber number =
                InsurerNumber.parse(digits + CheckDigit.of(digits)).orElseThrow(IllegalStateException::new);
        return new FictionalInsurer(number, name(kind, prefecture, serial), kind, style(kind, index), serial % 2);
    }

    /** 国保組合 have a third digit of 3; towns go round it. */
    private static String threeDigits(InsurerKind kind, int serial) {
        int number = switch (kind) {
            case NATIONAL_UNION -> 301 + serial;
            case TOWN -> serial + 1 < 300 ? serial + 1 : serial + 101;
            default -> serial + 1;
        };
        return Integer.toString(1000 + number).substring(1);
    }

    private static NumberStyle style(InsurerKind kind, int index) {
        return switch (kind) {
            case LATE_ELDERLY -> NumberStyle.NUMBER_ALONE;
            case ASSOCIATION, SEAMEN, SELF_DEFENCE -> NumberStyle.DIGITS;
            default ->
                switch (index % 7) {
                    case 2 -> NumberStyle.FULL_WIDTH;
                    case 3, 5 -> NumberStyle.KANJI;
                    case 4 -> NumberStyle.HYPHEN;
                    default -> NumberStyle.DIGITS;
                };
        };
    }

    private static String name(InsurerKind kind, String prefecture, int serial) {
        String word =
                WORDS.get(serial % WORDS.size()) + (serial < WORDS.size() ? "" : "第" + (serial / WORDS.size() + 1));
        String place = prefecture.equals("48") ? "架空県" : "想像県";
        return switch (kind) {
            case ASSOCIATION -> place + "けんぽ協会" + word + "支部";
            case SEAMEN -> place + word + "船員保険";
            case UNION -> place + word + "健康保険組合";
            case SELF_DEFENCE -> place + word + "自衛官診療";
            case STATE_MUTUAL -> place + word + "省共済組合";
            case LOCAL_MUTUAL -> place + word + "職員共済組合";
            case SCHOOL_MUTUAL -> place + word + "学校共済組合";
            case LATE_ELDERLY -> place + word + "後期高齢者医療広域連合";
            case RETIRED -> place + word + "特例退職健康保険組合";
            case TOWN -> place + word + "市国民健康保険";
            case NATIONAL_UNION -> place + word + "国民健康保険組合";
        };
    }
}
