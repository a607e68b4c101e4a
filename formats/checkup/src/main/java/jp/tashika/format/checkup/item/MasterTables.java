package jp.tashika.format.checkup.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** 表の読取。Reads the two tables; what is wrong with them is a bug, found by the first test. */
final class MasterTables {

    private static final int COLUMNS = 26;
    private static final int FIRST_DEMAND = 19;
    private static final List<Programme> DEMANDING =
            List.of(Programme.SPECIFIC, Programme.LATE_ELDERLY, Programme.EMPLOYER, Programme.SCHOOL);
    private static final String EXTRA_MARK = "x";

    private MasterTables() {}

    static ItemMaster read() {
        Map<ItemCode, CheckupItem> items = new LinkedHashMap<>();
        for (String[] row : rows("items.tsv")) {
            CheckupItem item = item(items.size(), row);
            if (items.put(item.code(), item) != null) {
                throw new IllegalStateException("twice in items.tsv: " + item.code());
            }
        }
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        Map<String, String> own = new HashMap<>();
        for (String[] row : rows("codes.tsv")) {
            if (row[3].isEmpty()) {
                texts.computeIfAbsent(row[0], _ -> new LinkedHashMap<>()).put(row[1], row[2]);
            } else {
                own.put(ItemMaster.ownKey(ItemCode.of(row[3]), row[0], row[1]), row[2]);
            }
        }
        Map<String, CodeList> lists = new HashMap<>();
        texts.forEach((oid, codes) -> lists.put(oid, new CodeList(oid, codes)));
        return new ItemMaster(items, lists, own);
    }

    private static CheckupItem item(int order, String[] row) {
        if (row.length != COLUMNS) {
            throw new IllegalStateException("columns in items.tsv: " + row.length);
        }
        boolean extra = row[2].startsWith(EXTRA_MARK);
        return new CheckupItem(
                order,
                ItemCode.of(row[0]),
                row[1],
                new Category(extra ? row[2].substring(1) : row[2], row[3], extra),
                form(row),
                row[12].isEmpty() && row[13].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TestMethod(row[12], row[13])),
                code(row[14]).map(key -> new ItemGroup(key, GroupRole.of(row[15]))),
                code(row[16]),
                code(row[17]),
                row[18].equals("1"),
                demands(row),
                Edition.of(row[24]),
                row[25].isEmpty() ? Edition.FOURTH : Edition.of(row[25]));
    }

    private static Optional<ItemCode> code(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(ItemCode.of(text));
    }

    private static ResultForm form(String[] row) {
        String format = row[5];
        return switch (row[4]) {
            case "PQ" -> quantity(row, format);
            case "CD", "CO" ->
                new ResultForm.Choice(
                        row[4].equals("CO"), row[10], row[11].isEmpty() ? List.of() : List.of(row[11].split(",")));
            case "ST" -> new ResultForm.FreeText(Integer.parseInt(format));
            default -> throw new IllegalStateException("type in items.tsv");
        };
    }

    private static ResultForm quantity(String[] row, String format) {
        int point = format.indexOf('.');
        int integers = point < 0 ? format.length() : point;
        int decimals = point < 0 ? 0 : format.length() - point - 1;
        Optional<ResultForm.Range> range = row[8].isEmpty()
                ? Optional.empty()
                : Optional.of(new ResultForm.Range(new BigDecimal(row[8]), new BigDecimal(row[9])));
        return new ResultForm.Quantity(integers, decimals, row[6], row[7], range);
    }

    private static Map<Programme, Demand> demands(String[] row) {
        Map<Programme, Demand> demands = new EnumMap<>(Programme.class);
        for (int i = 0; i < DEMANDING.size(); i++) {
            demands.put(DEMANDING.get(i), Demand.of(row[FIRST_DEMAND + i]));
        }
        return demands;
    }

    private static List<String[]> rows(String table) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MasterTables.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> rows.add(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
