package jp.tashika.structure.rule;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.Street;
import jp.tashika.structure.reading.Table;

/** 純粋さの規則。Decisions see neither the outside nor the clock, and rooms stand on storeys (laws 1 and 2). */
final class PurityRules {

    static final Rule CORE = new Rule("pure-core", "判断は語彙とJDKの値だけを知る", PurityRules::impureCore);
    static final Rule CLOCK = new Rule("no-clock", "判断・語彙・形式は時計・乱数・環境を見ない", PurityRules::clocks);
    static final Rule STOREYS = new Rule("core-storeys", "判断の部屋は下の階だけを知る", PurityRules::climbs);
    static final Rule ARROWS = new Rule("central-arrows", "ユースケースは窓口・格納・画面を知らない", PurityRules::outwardArrows);
    static final Rule AUDIT_ALONE = new Rule("audit-calls-nobody", "監査は他の部屋を呼ばない", PurityRules::auditCalls);

    static final Rule ASKED_ONLY = new Rule("centre-calls-nobody", "センターが自分からつなぐのはJ-LISだけ", PurityRules::centreCalls);
    static final Rule ONE_LINE = new Rule("terminal-calls-centre", "端末から外へつなぐのは中継だけ", PurityRules::terminalCalls);

    private static final String CORE_ROOT = "jp.tashika.core";
    private static final String CENTRAL_ROOT = "jp.tashika.central";
    private static final String TERMINAL_ROOT = "jp.tashika.terminal";

    /** What opens a connection to another machine; the database's driver is not called directly. */
    private static final Pattern CALLING =
            Pattern.compile("java\\.net\\.http\\.HttpClient.*|java\\.net\\.(Socket|URLConnection|HttpURLConnection)"
                    + "|javax\\.net\\.SocketFactory|javax\\.net\\.ssl\\.SSLSocketFactory|java\\.nio\\.channels\\.(Asynchronous)?SocketChannel"
                    + "|org\\.springframework\\.web\\.(client\\.Rest.*|reactive\\.function\\.client\\..*)");

    /** What the core may know of the JDK: values, text, digests and byte arrays. */
    private static final Pattern CORE_MAY_KNOW = Pattern.compile("jp\\.tashika\\.(core|vocabulary)(\\..+)?"
            + "|java\\.lang(\\.(annotation|constant|invoke|runtime))?\\.[^.]+"
            + "|java\\.util(\\.(function|stream|regex|concurrent\\.atomic))?\\.[^.]+"
            + "|java\\.time(\\..+)?|java\\.math\\..+|java\\.text\\..+"
            + "|java\\.nio\\.(charset\\.[^.]+|ByteBuffer|ByteOrder|CharBuffer|Buffer)"
            + "|java\\.security\\.(MessageDigest|NoSuchAlgorithmException|DigestException|GeneralSecurityException)"
            + "|java\\.io\\.(Serializable|IOException|UncheckedIOException|InputStream|OutputStream"
            + "|ByteArrayInputStream|ByteArrayOutputStream|DataInputStream|DataOutputStream)"
            + "|org\\.jspecify\\..+");

    private static final Set<String> CLOCK_TYPES = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.SplittableRandom",
            "java.util.random.RandomGenerator",
            "java.util.Timer");

    private static final Map<String, Set<String>> CLOCK_CALLS = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.time.ZoneId", Set.of("systemDefault"),
            "java.util.TimeZone", Set.of("getDefault"),
            "java.util.Locale", Set.of("getDefault"),
            "java.util.Calendar", Set.of("getInstance"),
            "java.nio.charset.Charset", Set.of("defaultCharset"));

    private PurityRules() {}

    static List<Rule> all() {
        return List.of(CORE, CLOCK, STOREYS, ARROWS, AUDIT_ALONE, ASKED_ONLY, ONE_LINE);
    }

    private static List<Breach> impureCore(Repository repository) {
        return dependencies(repository, CORE_ROOT)
                .filter(dependency -> !CORE_MAY_KNOW.matcher(target(dependency)).matches())
                .map(PurityRules::breach)
                .toList();
    }

    private static List<Breach> clocks(Repository repository) {
        List<String> roots = repository.modules().stream()
                .flatMap(module -> module.house().stream())
                .filter(house -> house.kind() == Street.Kind.VOCABULARY
                        || house.kind() == Street.Kind.CORE
                        || house.kind() == Street.Kind.FORMAT)
                .map(Street.House::root)
                .toList();
        List<Breach> breaches = new ArrayList<>();
        for (JavaClass type : repository.classes()) {
            if (roots.stream().anyMatch(root -> isUnder(type, root))) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> CLOCK_TYPES.contains(target(dependency)))
                        .map(PurityRules::breach)
                        .forEach(breaches::add);
                type.getAccessesFromSelf().stream()
                        .filter(PurityRules::readsClock)
                        .map(access -> new Breach(type.getName(), access.getDescription()))
                        .forEach(breaches::add);
            }
        }
        return breaches;
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.util.Date")
                        && name.equals("<init>")
                        && access.getTarget().getFullName().endsWith("()"))
                || CLOCK_CALLS.getOrDefault(owner, Set.of()).contains(name);
    }

    private static List<Breach> climbs(Repository repository) {
        Map<String, Integer> storeys = Table.resource("storeys.tsv").rows().stream()
                .collect(Collectors.toMap(row -> row.cell(0), row -> Integer.valueOf(row.cell(1))));
        List<Breach> breaches = new ArrayList<>();
        repository.module("central-core").stream()
                .flatMap(module -> module.mains().stream())
                .map(source -> room(source.packageName()).orElse("the root package"))
                .distinct()
                .filter(room -> !storeys.containsKey(room))
                .map(room -> new Breach("central-core", room + " stands on no storey of storeys.tsv"))
                .forEach(breaches::add);
        dependencies(repository, CORE_ROOT)
                .filter(dependency -> {
                    Optional<String> from = room(dependency.getOriginClass().getPackageName());
                    Optional<String> to = room(
                            dependency.getTargetClass().getBaseComponentType().getPackageName());
                    return from.isPresent()
                            && to.isPresent()
                            && !from.equals(to)
                            && storeys.getOrDefault(to.get(), 0) >= storeys.getOrDefault(from.get(), 0);
                })
                .map(PurityRules::breach)
                .forEach(breaches::add);
        return breaches;
    }

    private static List<Breach> outwardArrows(Repository repository) {
        List<String> outer = List.of(
                CENTRAL_ROOT + ".gateway.",
                CENTRAL_ROOT + ".store.",
                CENTRAL_ROOT + ".operator.",
                CENTRAL_ROOT + ".page.",
                CENTRAL_ROOT + ".pages.",
                "jp.tashika.pages.",
                "java.sql.",
                "javax.sql.",
                "jakarta.servlet.",
                "org.springframework.jdbc.",
                "org.springframework.web.",
                "org.springframework.http.");
        return dependencies(repository, CENTRAL_ROOT + ".usecase")
                .filter(dependency ->
                        outer.stream().anyMatch(prefix -> target(dependency).startsWith(prefix)))
                .map(PurityRules::breach)
                .toList();
    }

    private static List<Breach> auditCalls(Repository repository) {
        return dependencies(repository, CORE_ROOT + ".audit")
                .filter(dependency -> target(dependency).startsWith("jp.tashika.")
                        && !target(dependency).startsWith(CORE_ROOT + ".audit.")
                        && !target(dependency).startsWith("jp.tashika.vocabulary."))
                .map(PurityRules::breach)
                .toList();
    }

    private static List<Breach> centreCalls(Repository repository) {
        return calls(repository, CENTRAL_ROOT, type -> !isUnder(type, CENTRAL_ROOT + ".jlis"));
    }

    private static List<Breach> terminalCalls(Repository repository) {
        return calls(repository, TERMINAL_ROOT, type -> !isUnder(type, TERMINAL_ROOT + ".relay"));
    }

    private static List<Breach> calls(Repository repository, String root, Predicate<JavaClass> watched) {
        return dependencies(repository, root)
                .filter(dependency -> watched.test(dependency.getOriginClass()))
                .filter(dependency -> CALLING.matcher(target(dependency)).matches())
                .map(PurityRules::breach)
                .toList();
    }

    private static Stream<Dependency> dependencies(Repository repository, String root) {
        return repository.classes().stream()
                .filter(type -> isUnder(type, root))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream().sorted())
                .filter(dependency ->
                        !dependency.getTargetClass().getBaseComponentType().isPrimitive());
    }

    private static boolean isUnder(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private static String target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getName();
    }

    private static Breach breach(Dependency dependency) {
        return new Breach(dependency.getOriginClass().getName(), dependency.getDescription());
    }

    /** The room of a package of the core, {@code audit} of {@code jp.tashika.core.audit}. */
    private static Optional<String> room(String packageName) {
        return packageName.startsWith(CORE_ROOT + ".")
                ? Optional.of(packageName.substring(CORE_ROOT.length() + 1).split("\\.")[0])
                : Optional.empty();
    }
}
