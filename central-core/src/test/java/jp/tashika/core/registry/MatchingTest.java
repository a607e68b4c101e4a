package jp.tashika.core.registry;

import static jp.tashika.core.Fictional.BORN;
import static jp.tashika.core.Fictional.COMPANY;
import static jp.tashika.core.Fictional.TOWN;
import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static InsuredNumber typed(String symbol, String number, String branch) {
        return new InsuredNumber(Optional.of(symbol), number, Optional.of(branch));
    }

    private static Person registered(String symbol, String number, String branch) {
        return person(
                1,
                coverage("R", "2020-04-01", "")
                        .symbol(symbol)
                        .number(number)
                        .branch(branch)
                        .make());
    }

    private static Found find(Person candidate, InsuredNumber typed, boolean lenient) {
        return Matching.find(List.of(candidate), COMPANY, typed, BORN, lenient);
    }

    @Tag("ELG-002")
    @ParameterizedTest(name = "登録「{0}」「{1}」に「{2}」「{3}」と入力: 厳密 {4}、寛容 {5}")
    @CsvSource(textBlock = """
            AB,     12345,      AB,       12345,      一致,   一致
            AB,     12345,      ＡＢ,     １２３４５, 一致,   一致
            AB,     12345,      ab,       12345,      一致,   一致
            AB,     123-45,     AB,       １２３－４５, 一致, 一致
            AB,     123-45,     AB,       123‐45,     一致,   一致
            AB,     123-45,     AB,       123−45,     一致,   一致
            AB,     12345,      'A B',    '123 45',   一致,   一致
            AB,     12345,      'A　B',   12345,      一致,   一致
            千・１, 12345,      千･1,     12345,      一致,   一致
            カナ,   12345,      ｶﾅ,       12345,      一致,   一致
            AB,     0001,       AB,       1,          不一致, 一致
            AB,     1,          AB,       0001,       不一致, 一致
            AB,     1,          AB,       ０００１,   不一致, 一致
            A-B,    12345,      AB,       12345,      不一致, 一致
            千・１, 12345,      千1,      12345,      不一致, 一致
            01,     12345,      1,        12345,      不一致, 不一致
            AB,     123-45,     AB,       12345,      不一致, 不一致
            AB,     12345,      AC,       12345,      不一致, 不一致
            AB,     12345,      AB,       12346,      不一致, 不一致
            AB,     12345,      AB,       123450,     不一致, 不一致
            AB,     12345,      '',       12345,      不一致, 不一致
            '',     12345,      AB,       12345,      不一致, 不一致
            '',     12345,      '',       12345,      一致,   一致
            """)
    void spellings(
            String registeredSymbol,
            String registeredNumber,
            String symbol,
            String number,
            String strictly,
            String leniently) {
        Person candidate = registered(registeredSymbol, registeredNumber, "01");
        InsuredNumber typed = typed(symbol, number, "01");
        boolean strictFits = strictly.equals("一致");
        Found never = new Found.Nobody();
        assertThat(find(candidate, typed, false)).isEqualTo(strictFits ? new Found.One(candidate, false) : never);
        assertThat(find(candidate, typed, true))
                .isEqualTo(leniently.equals("一致") ? new Found.One(candidate, !strictFits) : never);
    }

    @Tag("ELG-006")
    @ParameterizedTest(name = "登録の枝番「{0}」に「{1}」と入力: {2}")
    @CsvSource({
        "01, 01, true",
        "01, '', true",
        "01, ０１, true",
        "01, 1, true",
        "'', '', true",
        "01, 02, false",
        "'', 01, false",
        "01, 10, false"
    })
    void branch(String registered, String typed, boolean expected) {
        Person candidate = registered("AB", "12345", registered);
        assertThat(find(candidate, typed("AB", "12345", typed), true))
                .isEqualTo(expected ? new Found.One(candidate, false) : new Found.Nobody());
    }

    private final Person elder =
            person(1, coverage("兄", "2020-04-01", "").number("7").branch("02").make());
    private final Person younger =
            person(2, coverage("弟", "2020-04-01", "").number("7").branch("03").make());

    @Test
    @Tag("ELG-006")
    @DisplayName("例E 枝番のない双子は複数該当、枝番があれば一人")
    void twins() {
        InsuredNumber withoutBranch = new InsuredNumber(Optional.of("架空"), "7", Optional.empty());
        InsuredNumber withBranch = new InsuredNumber(Optional.of("架空"), "7", Optional.of("03"));
        List<Person> both = List.of(elder, younger);
        assertThat(Matching.find(both, COMPANY, withoutBranch, BORN, false)).isEqualTo(new Found.Several());
        assertThat(Matching.find(both, COMPANY, withoutBranch, BORN, true)).isEqualTo(new Found.Several());
        assertThat(Matching.find(both, COMPANY, withBranch, BORN, false)).isEqualTo(new Found.One(younger, false));
    }

    @Test
    @Tag("ELG-006")
    @DisplayName("寛容な照合で二人残れば複数該当")
    void severalLeniently() {
        Person other = person(
                2, coverage("別", "2020-04-01", "").number("07").branch("01").make());
        Person another = person(
                3, coverage("他", "2020-04-01", "").number("007").branch("01").make());
        InsuredNumber typed = typed("架空", "0007", "01");
        assertThat(Matching.find(List.of(other, another), COMPANY, typed, BORN, true))
                .isEqualTo(new Found.Several());
        assertThat(Matching.find(List.of(other, another), COMPANY, typed, BORN, false))
                .isEqualTo(new Found.Nobody());
    }

    @Test
    @Tag("ELG-002")
    @DisplayName("厳密に一致する人がいれば、寛容に一致する別の人は数えない")
    void strictBeforeLenient() {
        Person strict = person(1, coverage("甲", "2020-04-01", "").number("07").make());
        Person loose = person(2, coverage("乙", "2020-04-01", "").number("7").make());
        assertThat(Matching.find(List.of(loose, strict), COMPANY, typed("架空", "07", "01"), BORN, true))
                .isEqualTo(new Found.One(strict, false));
    }

    @Test
    @Tag("ELG-015")
    @DisplayName("生年月日・保険者が違えば、ほかが合っても該当なし")
    void birthdateAndInsurer() {
        InsuredNumber exact = elder.history().getFirst().insured();
        for (boolean lenient : new boolean[] {false, true}) {
            assertThat(Matching.find(List.of(elder), COMPANY, exact, BORN.plusDays(1), lenient))
                    .isEqualTo(new Found.Nobody());
            assertThat(Matching.find(List.of(elder), TOWN, exact, BORN, lenient))
                    .isEqualTo(new Found.Nobody());
            assertThat(Matching.find(List.of(), COMPANY, exact, BORN, lenient)).isEqualTo(new Found.Nobody());
        }
    }

    @Test
    @Tag("DSP-006")
    @DisplayName("喪失した資格の番号でも、その人に行き着く")
    void lostCoverageLeadsToThePerson() {
        Coverage lost = coverage("旧", "2010-04-01", "2020-04-01").make();
        Coverage current = coverage("新", "2020-04-01", "").insurer(TOWN).make();
        Person person = person(1, current, lost);
        assertThat(Matching.find(List.of(person), COMPANY, lost.insured(), BORN, false))
                .isEqualTo(new Found.One(person, false));
    }

    @Test
    @Tag("ELG-002")
    @DisplayName("項目は一つの資格の中で合わなければならない")
    void partsOfDifferentCoveragesDoNotAdd() {
        Coverage company = coverage("社保", "2010-04-01", "2020-04-01").make();
        Coverage town = coverage("国保", "2020-04-01", "").insurer(TOWN).make();
        assertThat(Matching.find(List.of(person(1, company, town)), TOWN, company.insured(), BORN, true))
                .isEqualTo(new Found.Nobody());
    }

    @Test
    @Tag("ELG-002")
    @DisplayName("照会された資格は、厳密に合うものがあればそれだけ")
    void coveragesAskedFor() {
        Coverage padded = coverage("甲", "2010-04-01", "").number("07").make();
        Coverage plain = coverage("乙", "2010-04-01", "").number("7").make();
        List<Coverage> history = List.of(padded, plain);
        assertThat(Matching.coverages(history, COMPANY, typed("架空", "7", "01"), BORN))
                .containsExactly(plain);
        assertThat(Matching.coverages(history, COMPANY, typed("架空", "007", "01"), BORN))
                .containsExactlyInAnyOrder(padded, plain);
        assertThat(Matching.coverages(history, COMPANY, typed("架空", "70", "01"), BORN))
                .isEmpty();
    }

    @Test
    @Tag("ELG-002")
    @DisplayName("索引値は保存されるので、版が変わっても同じでなければならない")
    void lookupIsStable() {
        InsuredNumber insured = typed("架空・１", "00123", "01");
        assertThat(Matching.lookup(new InsurerNumber("06480012"), insured)).isEqualTo(4844479784907075746L);
        assertThat(Matching.lookup(new InsurerNumber("06480013"), insured))
                .isNotEqualTo(Matching.lookup(new InsurerNumber("06480012"), insured));
    }

    @ParameterizedTest(name = "生年月日なしで {0}-{1} 枝番 {2} を照会すると {3}")
    @Tag("ORC-001")
    @CsvSource(textBlock = """
            架空, 7,  01, One
            架空, 7,  02, One
            架空, 7,  '', Several
            架空, 07, 01, Nobody
            架空, 7,  03, Nobody
            """)
    void numbersAloneFindOneOfAFamily(String symbol, String number, String branch, String expected) {
        List<Person> family = List.of(
                person(
                        1,
                        coverage("A", "2020-04-01", "")
                                .symbol("架空")
                                .number("7")
                                .branch("01")
                                .make()),
                person(
                        2,
                        coverage("B", "2020-04-01", "")
                                .symbol("架空")
                                .number("7")
                                .branch("02")
                                .make()));
        Found found = Matching.find(family, COMPANY, typed(symbol, number, branch), false);
        assertThat(found.getClass().getSimpleName()).isEqualTo(expected);
    }
}
