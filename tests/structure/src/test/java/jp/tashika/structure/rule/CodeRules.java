package jp.tashika.structure.rule;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Module;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;

/** 書き方の規則。How code may fail, speak and be named (style S1, S6, anti-patterns 2, 3 and 6). */
final class CodeRules {

    static final Rule SAFE_XML = new Rule("safe-xml", "XMLの読み書きの工場を作るのはSafeXmlだけ", CodeRules::xmlFactories);
    static final Rule STREAMS = new Rule("no-standard-streams", "標準出力に書くのは起動とコマンドだけ", CodeRules::standardStreams);
    static final Rule LOGGING = new Rule("no-jul", "java.util.loggingを使わない", CodeRules::julUses);
    static final Rule THROWN = new Rule("no-generic-exceptions", "何の例外か分からない例外を投げない", CodeRules::genericExceptions);
    static final Rule DECLARED = new Rule("no-throws-exception", "throws Exceptionと書かない", CodeRules::genericThrows);
    static final Rule CAUGHT = new Rule("no-empty-catch", "例外を黙って捨てない", CodeRules::emptyCatches);
    static final Rule NAMES = new Rule("class-names", "型名に中身のない語を使わない", CodeRules::emptyNames);
    static final Rule GETTERS = new Rule("no-get-prefix", "メソッド名をgetで始めない", CodeRules::getters);
    static final Rule UNFINISHED = new Rule("nothing-unfinished", "やりかけの印・飛ばした試験がない", CodeRules::unfinished);

    private static final Set<String> XML_FACTORIES = Set.of(
            "javax.xml.stream.XMLInputFactory",
            "javax.xml.stream.XMLOutputFactory",
            "javax.xml.stream.XMLEventFactory",
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.validation.SchemaFactory",
            "javax.xml.xpath.XPathFactory",
            "org.xml.sax.helpers.XMLReaderFactory");

    private static final Set<String> GENERIC = Set.of("Throwable", "Error", "Exception", "RuntimeException");
    private static final Set<String> EMPTY_ANYWHERE = Set.of("Helper", "Helpers", "Util", "Utils", "Impl", "Manager");
    private static final Set<String> EMPTY_AT_THE_END =
            Set.of("Service", "Services", "Handler", "Handlers", "Processor", "Processors", "Data", "Info", "Managers");
    private static final Set<String> STUBS =
            Set.of("UnsupportedOperationException", "NotImplementedException", "TodoException");
    private static final Pattern MARKS = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final int REASON_MIN = 12;

    private CodeRules() {}

    static List<Rule> all() {
        return List.of(SAFE_XML, STREAMS, LOGGING, THROWN, DECLARED, CAUGHT, NAMES, GETTERS, UNFINISHED);
    }

    private static List<Breach> xmlFactories(Repository repository) {
        List<Breach> breaches = new ArrayList<>(accesses(
                repository, type -> !type.getSimpleName().equals("SafeXml"), (_, access) -> makesXmlFactory(access)));
        List<String> makers = repository.mains().stream()
                .filter(source -> source.mainName().equals("SafeXml"))
                .map(SourceFile::path)
                .toList();
        if (makers.size() > 1) {
            breaches.add(new Breach(makers.getFirst(), "there are several classes SafeXml: " + makers));
        }
        return breaches;
    }

    private static boolean makesXmlFactory(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean asked = XML_FACTORIES.contains(owner) && name.startsWith("new");
        boolean made = name.equals("<init>")
                && (XML_FACTORIES.contains(owner)
                        || access.getTargetOwner().getAllRawSuperclasses().stream()
                                .anyMatch(type -> XML_FACTORIES.contains(type.getName()))
                        || owner.matches("com\\.(fasterxml\\.aalto|ctc\\.wstx)\\..*Factory.*"));
        return asked || made;
    }

    private static List<Breach> standardStreams(Repository repository) {
        String launcher = repository
                .module("launcher")
                .flatMap(Module::house)
                .map(house -> house.root())
                .orElse("jp.tashika.launcher");
        return accesses(
                repository,
                type -> !type.getPackageName().startsWith(launcher) && !isCommand(outermost(type)),
                (_, access) -> (access.getTargetOwner().getName().equals("java.lang.System")
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName()))
                        || access.getTarget().getName().equals("printStackTrace"));
    }

    private static boolean isCommand(JavaClass type) {
        return type.getSimpleName().equals("Main")
                || type.getPackageName().endsWith(".command")
                || type.isAnnotatedWith("picocli.CommandLine$Command");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(CodeRules::outermost).orElse(type);
    }

    private static List<Breach> julUses(Repository repository) {
        return repository.classes().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().equals("java.util.logging"))
                .map(dependency -> new Breach(dependency.getOriginClass().getName(), dependency.getDescription()))
                .toList();
    }

    private static List<Breach> genericExceptions(Repository repository) {
        return each(
                repository,
                source -> source.creations().stream()
                        .filter(creation -> GENERIC.contains(creation.type().replaceFirst("^java\\.lang\\.", "")))
                        .map(creation -> new Breach(
                                source.place(creation.line()),
                                "new " + creation.type() + ": throw the module's own type")));
    }

    private static List<Breach> genericThrows(Repository repository) {
        return each(
                repository,
                source -> source.methods().stream()
                        .filter(method -> method.thrown().stream().anyMatch(GENERIC::contains))
                        .map(method ->
                                new Breach(source.place(method.line()), method.name() + " throws " + method.thrown())));
    }

    private static List<Breach> emptyCatches(Repository repository) {
        return each(
                repository,
                source -> source.catches().stream()
                        .filter(caught -> caught.empty() && caught.remark().length() < REASON_MIN)
                        .map(caught ->
                                new Breach(source.place(caught.line()), "an empty catch block that gives no reason")));
    }

    private static List<Breach> emptyNames(Repository repository) {
        return repository
                .sources()
                .flatMap(source -> source.types().stream()
                        .filter(type -> isEmptyName(type.simpleName()))
                        .map(type ->
                                new Breach(source.place(type.line()), type.name() + ": name the thing or the deed")))
                .toList();
    }

    private static boolean isEmptyName(String name) {
        List<String> words = Words.of(name.replaceFirst("Test$", ""));
        return words.stream().anyMatch(EMPTY_ANYWHERE::contains) || EMPTY_AT_THE_END.contains(words.getLast());
    }

    private static List<Breach> getters(Repository repository) {
        return each(
                repository,
                source -> source.methods().stream()
                        .filter(method -> method.name().matches("get[A-Z].*") && !method.has("Override"))
                        .map(method -> new Breach(source.place(method.line()), method.name() + ": leave out get")));
    }

    private static List<Breach> unfinished(Repository repository) {
        return repository
                .sources()
                .flatMap(source -> Stream.of(
                                source.remarks().stream()
                                        .filter(remark -> MARKS.matcher(remark).find())
                                        .map(_ -> new Breach(source.path(), "a remark marks unfinished work")),
                                source.annotations().stream()
                                        .filter(note -> note.name().equals("Disabled"))
                                        .map(note -> new Breach(source.place(note.line()), "a test is disabled")),
                                source.creations().stream()
                                        .filter(creation -> creation.thrown() && STUBS.contains(creation.type()))
                                        .map(creation -> new Breach(
                                                source.place(creation.line()), "a stub: " + creation.type())))
                        .flatMap(found -> found))
                .toList();
    }

    private static List<Breach> each(Repository repository, Function<SourceFile, Stream<Breach>> look) {
        return repository.mains().stream().flatMap(look).toList();
    }

    private static List<Breach> accesses(
            Repository repository,
            Function<JavaClass, Boolean> looked,
            BiFunction<JavaClass, JavaAccess<?>, Boolean> hit) {
        List<Breach> breaches = new ArrayList<>();
        for (JavaClass type : repository.classes()) {
            if (looked.apply(type)) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (hit.apply(type, access)) {
                        breaches.add(new Breach(type.getName(), access.getDescription()));
                    }
                }
            }
        }
        return breaches;
    }
}
