package jp.tashika.structure.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.reading.TextFile;

/** URLの規則。No identifier of a person in a path, a query or a form sent by GET (law 7, style S9). */
final class UrlRules {

    static final Rule CONTROLLERS = new Rule("no-identifier-in-url", "番号・氏名・生年月日をURLから受け取らない", UrlRules::read);
    static final Rule TEMPLATES = new Rule("no-identifier-in-link", "番号・氏名・生年月日をリンクやGETの書式に載せない", UrlRules::linked);

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

    /** Words that make the next one harmless: the name of a file, the number of a page. */
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

    private static final Pattern PATH_PART = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern STRING = Pattern.compile("\"(\\w+)\"");
    private static final Pattern LINK = Pattern.compile("\\b(?:href|action|hx-get|src)=\"([^\"]*)\"");
    private static final Pattern QUERY_PART = Pattern.compile("[?&;](\\w+)=");
    private static final Pattern GET_FORM =
            Pattern.compile("<form\\b(?![^>]*(method=\"post\"|hx-post=))", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("\\bname=\"(\\w+)\"");

    private UrlRules() {}

    static List<Rule> all() {
        return List.of(CONTROLLERS, TEMPLATES);
    }

    private static List<Breach> read(Repository repository) {
        return repository.mains().stream()
                .flatMap(source -> Stream.concat(paths(source), parameters(source)))
                .toList();
    }

    private static Stream<Breach> paths(SourceFile source) {
        return source.annotations().stream()
                .filter(note -> note.name().endsWith("Mapping"))
                .filter(note -> names(PATH_PART, note.arguments()).anyMatch(UrlRules::isIdentifier))
                .map(note -> new Breach(source.place(note.line()), "@" + note.name() + "(" + note.arguments() + ")"));
    }

    private static Stream<Breach> parameters(SourceFile source) {
        return source.methods().stream().flatMap(method -> {
            boolean readsUrl = method.annotations().stream()
                    .anyMatch(note -> URL_METHODS.contains(note.name())
                            && !note.arguments().contains("POST"));
            return method.parameters().stream()
                    .flatMap(parameter -> parameter.annotations().stream()
                            .filter(note -> PATH_CARRIERS.contains(note.name())
                                    || (readsUrl && note.name().equals("RequestParam")))
                            .filter(note -> isIdentifier(parameter.name())
                                    || names(STRING, note.arguments()).anyMatch(UrlRules::isIdentifier))
                            .map(note -> new Breach(
                                    source.place(method.line()), "@" + note.name() + " " + parameter.name())));
        });
    }

    private static List<Breach> linked(Repository repository) {
        return repository.products().stream()
                .flatMap(module -> module.texts().stream())
                .filter(text -> text.is("jte") || text.is("html"))
                .flatMap(text -> links(text).stream())
                .toList();
    }

    private static List<Breach> links(TextFile text) {
        List<Breach> breaches = new ArrayList<>();
        boolean inGetForm = false;
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            inGetForm = (inGetForm || GET_FORM.matcher(line).find()) && !line.contains("</form>");
            boolean asksByUrl = inGetForm || line.contains("hx-get");
            if (names(LINK, line).flatMap(link -> names(QUERY_PART, link)).anyMatch(UrlRules::isIdentifier)
                    || (asksByUrl && names(FIELD, line).anyMatch(UrlRules::isIdentifier))) {
                breaches.add(new Breach(text.place(i), "an identifier goes into a URL: " + line.strip()));
            }
        }
        return breaches;
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
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
