package jp.tashika.vocabulary.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ORC-006")
class NamedPersonTest {

    @ParameterizedTest(name = "{0}（{1}）{2} と {3}（{4}）{5} は間違えうるか: {6}")
    @CsvSource({
        "試験太郎, シケンタロウ, 1980-01-01, 試験太郎, シケンタロウ, 1980-01-01, true",
        "試験太郎, ｼｹﾝ ﾀﾛｳ, 1980-01-01, 試検多朗, しけんたろう, 1980-01-01, true",
        "試験太郎, , 1980-01-01, 試験太郎, ベツヨミ, 1980-01-01, true",
        "髙橋一, , 1980-01-01, 高橋一, , 1980-01-01, true",
        "●橋一, , 1980-01-01, 髙橋一, , 1980-01-01, true",
        "●●●, , 1980-01-01, 髙橋一, , 1980-01-01, true",
        "試験太郎, シケンタロウ, 1980-01-01, 試験太郎, シケンタロウ, 1980-01-02, false",
        "試験太郎, シケンタロウ, 1980-01-01, 架空花子, カクウハナコ, 1980-01-01, false",
        "試験太郎, , 1980-01-01, 架空花子, , 1980-01-01, false",
        "試験太郎, ' ', 1980-01-01, 架空花子, ' ', 1980-01-01, false",
        "●橋一, , 1980-01-01, 髙橋二, , 1980-01-01, false",
    })
    void sameNameAndBirthdate(
            String name,
            String kana,
            LocalDate born,
            String otherName,
            String otherKana,
            LocalDate otherBorn,
            boolean could) {
        NamedPerson one = new NamedPerson(name, Optional.ofNullable(kana), born);
        NamedPerson other = new NamedPerson(otherName, Optional.ofNullable(otherKana), otherBorn);
        assertThat(one.couldBe(other)).isEqualTo(could);
        assertThat(other.couldBe(one)).isEqualTo(could);
    }

    @Test
    void candidatesKeepTheirOrder() {
        LocalDate born = LocalDate.of(1980, 1, 1);
        NamedPerson asked = new NamedPerson("試験太郎", Optional.of("シケンタロウ"), born);
        NamedPerson same = new NamedPerson("試験多郎", Optional.of("ｼｹﾝﾀﾛｳ"), born);
        NamedPerson different = new NamedPerson("架空花子", Optional.of("カクウハナコ"), born);
        assertThat(NamedPerson.candidates(asked, List.of(different, same, asked), person -> person))
                .containsExactly(same, asked);
        assertThat(asked.toString()).doesNotContain("試験", "1980");
    }
}
