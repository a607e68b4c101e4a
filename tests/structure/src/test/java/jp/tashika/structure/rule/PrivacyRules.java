package jp.tashika.structure.rule;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.reading.TextFile;
import jp.tashika.structure.reading.TypedSources;

/** 個人情報の規則。Nothing personal in text, logs, exceptions and URLs (law 7, style S9, SEC-003). */
final class PrivacyRules {

    static final Rule MASKED = new Rule("personal-masked", "個人情報を持つ型のtoStringは伏せてある", PrivacyRules::unmasked);
    static final Rule SPOKEN = new Rule("personal-unspoken", "個人情報の型をログにも例外にも渡さない", PrivacyRules::spoken);
    static final Rule URLS = new Rule("no-identifier-in-url", "番号・氏名・生年月日をURLに載せない", PrivacyRules::inUrls);

    private static final Pattern PERSONAL = Pattern.compile("birth[dD]ate|birthday|.*[kK]ana|kana.*|address|symbol"
            + "|post(Number|Code)|insuredName|nameOfOther|otherName|fullName|patientName");
    private static final Pattern TEXT_OR_DAY = Pattern.compile("(Optional<)?(String|LocalDate)>?");
    private static final Set<String> LOGGERS = Set.of(
            "org.slf4j.Logger",
            "org.slf4j.spi.LoggingEventBuilder",
            "org.apache.commons.logging.Log",
            "java.lang.System.Logger");
    /** What may be asked of a personal value inside a log line or a message. */
    private static final Set<String> HARMLESS =
            Set.of("id", "key", "length", "size", "isEmpty", "isPresent", "isBlank", "getClass", "hashCode", "count");

    private static final Set<String> PATH_CARRIERS = Set.of("PathVariable", "MatrixVariable");
    private static final Set<String> URL_METHODS = Set.of("GetMapping", "DeleteMapping", "RequestMapping");
    private static final Set<String> IDENTIFIERS = Set.of(
            "number",
            "numbers",
            "name",
            "names",
            "kana",
            "birthdate",
            "birthday",
            "birth",
            "symbol",
            "branch",
            "address",
            "insured",
            "patient",
            "handle",
            "serial");
    /** Words that make the next one harmless: a number of pages, a name of a file. */
    private static final Set<String> OF_THINGS = Set.of(
            "file",
            "page",
            "message",
            "feed",
            "reception",
            "request",
            "row",
            "line",
            "sequence",
            "chain",
            "template",
            "version",
            "port",
            "facility",
            "insurer",
            "table",
            "column");

    private PrivacyRules() {}

    static List<Rule> all() {
        return List.of(MASKED, SPOKEN, URLS);
    }

    private static List<Breach> unmasked(Repository repository) {
        return repository.mains().stream()
                .flatMap(source -> source.types().stream()
                        .filter(type -> isPersonal(type) && !type.isMasked())
                        .map(type -> new Breach(
                                source.place(type.line()),
                                type.name() + " holds personal data and does not override toString")))
                .toList();
    }

    private static boolean isPersonal(SourceFile.Type type) {
        return type.components().stream()
                .anyMatch(component -> PERSONAL.matcher(component.name()).matches()
                        && TEXT_OR_DAY.matcher(component.type()).matches());
    }

    private static List<Breach> spoken(Repository repository) {
        Set<String> personal = repository.mains().stream()
                .flatMap(source -> source.types().stream()
                        .filter(PrivacyRules::isPersonal)
                        .map(type -> source.packageName() + "." + type.name()))
                .collect(Collectors.toUnmodifiableSet());
        List<Breach> breaches = new ArrayList<>();
        List<String> obstacles = TypedSources.visit(
                repository,
                (unit, trees) -> new Ears(repository.root(), unit, trees, personal, breaches).scan(unit, null));
        obstacles.forEach(obstacle -> breaches.add(new Breach("not understood", obstacle)));
        return breaches;
    }

    /** Hears what is said to a logger or put into an exception. */
    private static final class Ears extends TreePathScanner<Void, Void> {

        private final Path root;
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final Set<String> personal;
        private final List<Breach> breaches;

        Ears(Path root, CompilationUnitTree unit, Trees trees, Set<String> personal, List<Breach> breaches) {
            this.root = root;
            this.unit = unit;
            this.trees = trees;
            this.personal = personal;
            this.breaches = breaches;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && LOGGERS.contains(typeName(new TreePath(getCurrentPath(), select.getExpression())))) {
                tree.getArguments().forEach(argument -> hear(argument, "logged"));
            }
            return super.visitMethodInvocation(tree, unused);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
            if (isThrowable(getCurrentPath())) {
                tree.getArguments().forEach(argument -> hear(argument, "put into an exception"));
            }
            return super.visitNewClass(tree, unused);
        }

        private void hear(ExpressionTree argument, String how) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void unused) {
                    if (tree instanceof IdentifierTree
                            || tree instanceof MethodInvocationTree
                            || tree instanceof MemberSelectTree) {
                        TreePath path = new TreePath(getCurrentPath(), tree);
                        if (personal.contains(typeName(path)) && isValue(path)) {
                            breaches.add(new Breach(place(tree), typeName(path) + " is " + how));
                            return null;
                        }
                    }
                    return super.scan(tree, unused);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                    boolean harmless = tree.getMethodSelect() instanceof MemberSelectTree select
                            && HARMLESS.contains(select.getIdentifier().toString());
                    return harmless ? null : super.visitMethodInvocation(tree, unused);
                }

                @Override
                public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                    return super.visitLambdaExpression(tree, unused);
                }
            }.scan(new TreePath(getCurrentPath(), argument), null);
        }

        /** Whether the expression is a value, not the name of a type or package. */
        private boolean isValue(TreePath path) {
            return Optional.ofNullable(trees.getElement(path))
                    .filter(element ->
                            !element.getKind().isClass() && !element.getKind().isInterface())
                    .isPresent();
        }

        private boolean isThrowable(TreePath path) {
            TypeMirror type = trees.getTypeMirror(path);
            while (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                if (element.getQualifiedName().contentEquals("java.lang.Throwable")) {
                    return true;
                }
                type = element.getSuperclass();
            }
            return false;
        }

        private String typeName(TreePath path) {
            return trees.getTypeMirror(path) instanceof DeclaredType declared ? name(declared.asElement()) : "";
        }

        private static String name(Element element) {
            return element instanceof TypeElement type ? type.getQualifiedName().toString() : "";
        }

        private String place(Tree tree) {
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            String file = root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
            return file + ":" + unit.getLineMap().getLineNumber(start);
        }
    }

    private static List<Breach> inUrls(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile source : repository.mains()) {
            for (SourceFile.Method method : source.methods()) {
                boolean readsUrl = method.annotations().stream()
                        .anyMatch(note -> URL_METHODS.contains(note.name())
                                && !note.arguments().contains("POST"));
                for (SourceFile.Parameter parameter : method.parameters()) {
                    for (SourceFile.Note note : parameter.annotations()) {
                        boolean carried = PATH_CARRIERS.contains(note.name())
                                || readsUrl && note.name().equals("RequestParam");
                        if (carried && (isIdentifier(parameter.name()) || namesIdentifier(note.arguments()))) {
                            breaches.add(new Breach(
                                    source.place(method.line()), "@" + note.name() + " " + parameter.name()));
                        }
                    }
                }
            }
            source.annotations().stream()
                    .filter(note -> note.name().endsWith("Mapping"))
                    .filter(note ->
                            PATH_PART.matcher(note.arguments()).results().anyMatch(part -> isIdentifier(part.group(1))))
                    .map(note ->
                            new Breach(source.place(note.line()), "@" + note.name() + "(" + note.arguments() + ")"))
                    .forEach(breaches::add);
        }
        repository.products().stream()
                .flatMap(module -> module.texts().stream())
                .filter(text -> text.is("jte") || text.is("html"))
                .flatMap(text -> links(text).stream())
                .forEach(breaches::add);
        return breaches;
    }

    private static final Pattern PATH_PART = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern QUERY_PART = Pattern.compile("(?:href|action|hx-get|src)=\"[^\"]*[?&;](\\w+)=");
    private static final Pattern GET_FORM =
            Pattern.compile("<form\\b(?=[^>]*method=\"get\"|(?![^>]*method=))[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("\\bname=\"(\\w+)\"");

    private static List<Breach> links(TextFile text) {
        List<Breach> breaches = new ArrayList<>();
        boolean inGetForm = false;
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            inGetForm = (inGetForm || GET_FORM.matcher(line).find() && !line.contains("hx-post"))
                    && !line.contains("</form>");
            boolean asksByUrl = inGetForm || line.contains("hx-get");
            if (QUERY_PART.matcher(line).results().anyMatch(part -> isIdentifier(part.group(1)))
                    || asksByUrl && FIELD.matcher(line).results().anyMatch(field -> isIdentifier(field.group(1)))) {
                breaches.add(new Breach(text.place(i), "an identifier goes into a URL"));
            }
        }
        return breaches;
    }

    private static boolean namesIdentifier(String arguments) {
        return Pattern.compile("\"(\\w+)\"").matcher(arguments).results().anyMatch(name -> isIdentifier(name.group(1)));
    }

    private static boolean isIdentifier(String name) {
        List<String> words = Words.lowerCase(name);
        for (int i = 0; i < words.size(); i++) {
            if (IDENTIFIERS.contains(words.get(i)) && (i == 0 || !OF_THINGS.contains(words.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }
}
