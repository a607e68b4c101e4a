package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.tashika.structure.reading.Planted;

/** URLの植え付け。Breaches of the rules about identifiers in URLs. */
final class UrlPlants {

    private UrlPlants() {}

    static List<Plant> all() {
        return List.of(
                breach(UrlRules.CONTROLLERS, "パスの番号", "@PathVariable insuredNumber", gateway("""
                        @GetMapping("/people/{x}") String one(@PathVariable("x") String insuredNumber) { return ""; }
                        """)),
                breach(UrlRules.CONTROLLERS, "パスのひな形の番号", "@GetMapping(\"/people/{number}\")", gateway("""
                        @GetMapping("/people/{number}") String one(String x) { return ""; }
                        """)),
                breach(UrlRules.CONTROLLERS, "GETの生年月日", "@RequestParam day", gateway("""
                        @GetMapping("/people") String one(@RequestParam("birthdate") String day) { return ""; }
                        """)),
                allowed(UrlRules.CONTROLLERS, "本文で受け取る番号、便の番号、ファイル名", gateway("""
                        @PostMapping("/lookup") String one(@RequestParam String number) { return ""; }
                        @GetMapping("/insurer/feeds/{feedId}") String two(@PathVariable String feedId) { return ""; }
                        @GetMapping("/pages") String three(@RequestParam int pageNumber, @RequestParam String fileName) {
                            return "";
                        }
                        """)),
                breach(UrlRules.TEMPLATES, "リンクの番号", "page.jte:1: an identifier goes into a URL", page("""
                        <a href="/patients?page=2&number=${n}">次</a>
                        """)),
                breach(UrlRules.TEMPLATES, "GETの書式", "page.jte:2: an identifier goes into a URL", page("""
                        <form action="/lookup" method="get">
                        <input name="birthdate">
                        </form>
                        """)),
                breach(UrlRules.TEMPLATES, "既定の書式はGET", "page.jte:2: an identifier goes into a URL", page("""
                        <form action="/lookup">
                        <input name="symbol">
                        </form>
                        """)),
                allowed(UrlRules.TEMPLATES, "POSTの書式、頁のリンク、書式の後の項目", page("""
                        <form action="/lookup" method="post">
                        <input name="number">
                        </form>
                        <a href="/answers?page=2&pageNumber=3">次</a>
                        <form method="get" action="/answers"><input name="day"></form>
                        <meta name="name">
                        """)));
    }

    private static UnaryOperator<Planted> gateway(String methods) {
        return planted -> planted.main("central", """
                package jp.tashika.central.gateway;
                class Gate {
                    @interface GetMapping { String value(); }
                    @interface PostMapping { String value(); }
                    @interface PathVariable { String value() default ""; }
                    @interface RequestParam { String value() default ""; }
                    %s
                }
                """.formatted(methods));
    }

    private static UnaryOperator<Planted> page(String template) {
        return planted -> planted.module("terminal").file("terminal/src/main/jte/page.jte", template);
    }
}
