package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;

/** 文書の植え付け。Breaches of the rules about documents. */
final class DocumentPlants {

    private DocumentPlants() {}

    static List<Plant> all() {
        return List.of(
                breach(
                        DocumentRules.LINKS,
                        "消えたクラスへのリンク",
                        "docs/flows/query.md: nothing is at ../../Gone.java",
                        planted -> planted.module("vocabulary")
                                .file("docs/flows/query.md", "See [`Gone`](../../Gone.java#L3).\n")),
                breach(
                        DocumentRules.LINKS,
                        "根の文書の消えたリンク",
                        "README.md: nothing is at docs/none.md",
                        planted -> planted.module("vocabulary").file("README.md", "[none](docs/none.md)\n")),
                allowed(
                        DocumentRules.LINKS,
                        "ある文書、外の頁、頁の中の見出し",
                        planted -> planted.module("vocabulary")
                                .file(
                                        "README.md",
                                        "[flow](docs/flow.md#start) [out](https://example.org/x) [in](#here)\n")
                                .file("docs/flow.md", "[up](../README.md)\n")));
    }
}
