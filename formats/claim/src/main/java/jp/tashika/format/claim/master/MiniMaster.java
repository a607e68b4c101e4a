package jp.tashika.format.claim.master;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;

/**
 * 見本マスター。A small master of drugs, acts, diseases, materials and remarks that do not exist, for demonstration and tests.
 *
 * <p>It is kept as text beside this class ({@code mini-y.tsv} and so on) and read through the same reader as the real ones.
 */
public final class MiniMaster {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private MiniMaster() {}

    /** 医薬品。The drugs, of many kinds and forms, several of the same ingredient. */
    public static List<MasterRow.Drug> drugs() {
        return rows(MasterKind.DRUG, MasterRow.Drug.class);
    }

    /** 診療行為。The acts, at least one of each part of the point table that patients are shown. */
    public static List<MasterRow.Act> acts() {
        return rows(MasterKind.ACT, MasterRow.Act.class);
    }

    /** 傷病名。 */
    public static List<MasterRow.Disease> diseases() {
        return rows(MasterKind.DISEASE, MasterRow.Disease.class);
    }

    /** 特定器材。 */
    public static List<MasterRow.Material> materials() {
        return rows(MasterKind.MATERIAL, MasterRow.Material.class);
    }

    /** コメント。 */
    public static List<MasterRow.Comment> comments() {
        return rows(MasterKind.COMMENT, MasterRow.Comment.class);
    }

    /** 修飾語。 */
    public static List<MasterRow.Modifier> modifiers() {
        return rows(MasterKind.MODIFIER, MasterRow.Modifier.class);
    }

    /** The file as 社会保険診療報酬支払基金 would publish it: CSV in windows-31j, each value in quotation marks. */
    public static InputStream open(MasterKind kind) {
        return new ByteArrayInputStream(csv(kind).getBytes(WINDOWS_31J));
    }

    private static <T extends MasterRow> List<T> rows(MasterKind kind, Class<T> type) {
        List<T> rows = new ArrayList<>();
        try {
            List<Fault> faults = MasterReader.read(open(kind), kind, (row, decoded) -> rows.add(value(decoded, type)));
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.getFirst().line());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }

    private static <T extends MasterRow> T value(Decoded<MasterRow> decoded, Class<T> type) {
        return switch (decoded) {
            case Decoded.Ok<MasterRow>(var row) -> type.cast(row);
            case Decoded.Faulty<MasterRow>(var faults) ->
                throw new IllegalStateException(faults.getFirst().line());
        };
    }

    private static String csv(MasterKind kind) {
        String resource = "mini-" + kind.letter().toLowerCase(Locale.ROOT) + ".tsv";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MiniMaster.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            return rows.stream()
                    .skip(1)
                    .map(row -> line(kind, rows.getFirst(), row))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(MasterKind kind, String[] names, String[] row) {
        Map<String, MasterColumn> columns = MasterColumn.of(kind);
        String[] values = new String[kind.columns()];
        Arrays.fill(values, "");
        values[0] = "0";
        values[1] = kind.letter();
        for (int i = 0; i < names.length; i++) {
            values[Objects.requireNonNull(columns.get(names[i]), names[i]).index()] = row[i];
        }
        return Arrays.stream(values).map(value -> '"' + value + '"').collect(Collectors.joining(",", "", "\r\n"));
    }
}
