package jp.tashika.structure.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tashika.structure.reading.Module;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.reading.TextFile;

/** マイナンバーの規則。The 12-digit My Number has no name and no column outside the insurers' feed (law 7, SYS-012, SYS-013). */
final class MyNumberRules {

    static final Rule UNNAMED = new Rule("my-number-unnamed", "12桁のマイナンバーは保険者の登録の外で名を持たない", MyNumberRules::named);
    static final Rule UNSHAPED = new Rule("my-number-unshaped", "12桁の数字の型・列は保険者の登録の外にない", MyNumberRules::shaped);

    /** The card of that name is another thing. */
    private static final Pattern NAME = Pattern.compile(
            "individual_?number|my_?number(?!_?card)|kojin_?bango|個人番号(?!カード)|マイナンバー(?!カード)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHAPE = Pattern.compile("(\\\\{1,2}d|\\[0-9]|\\[:digit:]|\\\\{1,2}p\\{Digit})\\{12}");
    private static final Pattern COLUMN = Pattern.compile(
            "\\b(n?(var)?char|character( varying)?|numeric|decimal)\\s*\\(\\s*12\\s*\\)", Pattern.CASE_INSENSITIVE);

    private static final List<String> MAY_NAME = List.of("format-insurer", "insurer", "simulation");
    private static final String INTAKE = "jp.tashika.central.intake";

    private MyNumberRules() {}

    static List<Rule> all() {
        return List.of(UNNAMED, UNSHAPED);
    }

    private static List<Breach> named(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (Module module : watched(repository)) {
            for (SourceFile source : sources(module)) {
                source.names().stream()
                        .filter(name -> NAME.matcher(name.text()).find())
                        .map(name -> new Breach(source.place(name.line()), name.text() + " names the My Number"))
                        .forEach(breaches::add);
                source.literals().stream()
                        .filter(literal -> isCode(literal.text())
                                && NAME.matcher(literal.text()).find())
                        .map(literal -> new Breach(source.place(literal.line()), "a literal names the My Number"))
                        .forEach(breaches::add);
            }
            for (TextFile text : module.texts()) {
                if (text.is("sql") && !text.path().contains(INTAKE.replace('.', '/'))) {
                    inSql(text, NAME, "a column or table names the My Number", breaches);
                }
            }
        }
        return breaches;
    }

    private static List<Breach> shaped(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (Module module : watched(repository)) {
            for (SourceFile source : sources(module)) {
                source.literals().stream()
                        .filter(literal -> SHAPE.matcher(literal.text()).find()
                                || COLUMN.matcher(literal.text()).find())
                        .map(literal -> new Breach(source.place(literal.line()), "a literal describes 12 digits"))
                        .forEach(breaches::add);
            }
            for (TextFile text : module.texts()) {
                if (text.is("sql")) {
                    inSql(text, COLUMN, "a column of 12 digits", breaches);
                }
                if (text.is("sql") || text.is("jte") || text.is("html")) {
                    inSql(text, SHAPE, "a pattern of 12 digits", breaches);
                }
            }
        }
        return breaches;
    }

    private static void inSql(TextFile text, Pattern pattern, String what, List<Breach> breaches) {
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            String code = line.contains("--") && text.is("sql") ? line.substring(0, line.indexOf("--")) : line;
            if (pattern.matcher(code).find()) {
                breaches.add(new Breach(text.place(i), what));
            }
        }
    }

    private static List<Module> watched(Repository repository) {
        return repository.products().stream()
                .filter(module -> !MAY_NAME.contains(module.name()))
                .toList();
    }

    private static List<SourceFile> sources(Module module) {
        return module.mains().stream()
                .filter(source -> !source.packageName().equals(INTAKE))
                .toList();
    }

    /** Whether a literal speaks to machines: column names, keys, statements. A Japanese text for people may name it. */
    private static boolean isCode(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
