package jp.tashika.core.holder;

import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.holder.FiveItems.Item;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Sex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("カードの持ち主の照合")
class HolderMatchTest {

    private static final LocalDate BORN = LocalDate.of(1980, 2, 17);
    private static final FiveItems HOLDER = new FiveItems("試験　太郎", "シケン　タロウ", BORN, Sex.MALE, "架空県試験市一丁目２番３号");

    private static Bearer bearer(String name, String kana, LocalDate born, Sex sex, String address) {
        return new Bearer(
                name,
                Optional.ofNullable(kana),
                Optional.empty(),
                Optional.empty(),
                sex,
                Optional.empty(),
                born,
                Optional.ofNullable(address),
                Optional.empty());
    }

    @Tag("RDR-031")
    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(textBlock = """
            試験　太郎,   シケン　タロウ, 架空県試験市一丁目２番３号
            試験太郎,     ｼｹﾝ ﾀﾛｳ,       架空県試験市1-2-3
            試験　太郎,   しけん　たろう, 架空県試験市１－２－３　試験荘１０１
            試験　太郎,   シケン　タロウ, 架空県試験市1丁目2番地3
            """)
    @DisplayName("書き方だけの違いは一致する")
    void spellingsAgree(String name, String kana, String address) {
        assertThat(HOLDER.disagreements(bearer(name, kana, BORN, Sex.MALE, address)))
                .isEmpty();
    }

    @Test
    @DisplayName("異体字は一致する")
    void variantsAgree() {
        FiveItems holder = new FiveItems("髙橋　花子", "タカハシ　ハナコ", BORN, Sex.FEMALE, "架空県試験市１");
        assertThat(holder.disagreements(bearer("高橋　花子", "タカハシ　ハナコ", BORN, Sex.FEMALE, "架空県試験市１")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1} / {2} / {3}: {4}")
    @CsvSource(textBlock = """
            試験　次郎, シケン　タロウ, M, 架空県試験市1-2-3,  NAME
            試●　太郎,  シケン　タロウ, M, 架空県試験市1-2-3,  NAME
            試験　太郎, シケン　ジロウ, M, 架空県試験市1-2-3,  KANA
            試験　太郎, ,               M, 架空県試験市1-2-3,  KANA
            試験　太郎, シケン　タロウ, F, 架空県試験市1-2-3,  SEX
            試験　太郎, シケン　タロウ, M, 架空県試験市1-2-30, ADDRESS
            試験　太郎, シケン　タロウ, M, 架空県試験市1-2,    ADDRESS
            試験　太郎, シケン　タロウ, M, 架空県,             ADDRESS
            試験　太郎, シケン　タロウ, M, ,                   ADDRESS
            """)
    @DisplayName("一つでも違えば一致しない")
    void oneItemIsEnoughToDoubt(String name, String kana, String sex, String address, Item item) {
        Sex registered = sex.equals("M") ? Sex.MALE : Sex.FEMALE;
        assertThat(HOLDER.disagreements(bearer(name, kana, BORN, registered, address)))
                .containsExactly(item);
    }

    @Test
    @DisplayName("他人とはどの項目も一致しない")
    void strangersDisagreeInEverything() {
        Bearer stranger = bearer("別人　一", "ベツジン　ハジメ", BORN.plusDays(1), Sex.FEMALE, "別県別市９");
        assertThat(HOLDER.disagreements(stranger)).isEqualTo(EnumSet.allOf(Item.class));
    }

    @Test
    @DisplayName("登録のない人とは照合できない")
    void nothingToCompareWith() {
        assertThat(HolderMatch.of(HOLDER, person(1), LocalDate.of(2026, 11, 22)))
                .isEqualTo(new HolderMatch.Nothing());
    }

    @Test
    @DisplayName("いまの資格の登録内容と照合する")
    void comparesWithTheCoverageOfTheDay() {
        HolderMatch match = HolderMatch.of(
                HOLDER,
                person(
                        1,
                        coverage("O", "2020-04-01", "2024-10-01").make(),
                        coverage("N", "2024-10-01", "").make()),
                LocalDate.of(2026, 11, 22));
        assertThat(match)
                .isInstanceOfSatisfying(
                        HolderMatch.Doubtful.class,
                        doubt -> assertThat(doubt.items()).containsAll(Set.of(Item.NAME, Item.BIRTHDATE)));
    }

    @Test
    @DisplayName("五項目は文字列に現れない")
    void masked() {
        assertThat(HOLDER.toString()).doesNotContain("試験");
    }

    @Test
    @DisplayName("対照は五項目を並べ、一致しないものに印を付ける。文字にはしない")
    void itemsStandSideBySide() {
        Bearer registered = bearer("試験　次郎", null, BORN, Sex.MALE, "架空県試験市1-2-3");
        assertThat(HOLDER.beside(registered))
                .containsExactly(
                        new ItemPair(Item.NAME, "試験　太郎", "試験　次郎", false),
                        new ItemPair(Item.KANA, "シケン　タロウ", "", false),
                        new ItemPair(Item.BIRTHDATE, "1980-02-17", "1980-02-17", true),
                        new ItemPair(Item.SEX, "男", "男", true),
                        new ItemPair(Item.ADDRESS, "架空県試験市一丁目２番３号", "架空県試験市1-2-3", true));
        assertThat(HOLDER.beside(registered).toString()).doesNotContain("試験", "1980");
    }
}
