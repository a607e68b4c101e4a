package jp.tashika.vocabulary.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest(name = "「{0}」と「{1}」は {2}")
    @CsvSource({
        "試験　太郎, 試験太郎, SAME",
        "試験　太郎, 試験 太郎, SAME",
        "髙橋, 髙橋, SAME",
        "祐󠄀, 祐, SAME",
        "ＳＭＩＴＨ, smith, SAME",
        "髙橋, 高橋, SAME_BUT_SPELLING",
        "山﨑, 山崎, SAME_BUT_SPELLING",
        "𠮷田, 吉田, SAME_BUT_SPELLING",
        "●橋, 髙橋, SAME_WHERE_READABLE",
        "●橋, 高橋, SAME_WHERE_READABLE",
        "●●●郎, 試験太郎, SAME_WHERE_READABLE",
        "●橋, 髙●, UNREADABLE",
        "●●, 山田, UNREADABLE",
        "●橋, 橋, DIFFERENT",
        "●橋, 髙木, DIFFERENT",
        "●●橋, 髙橋, DIFFERENT",
        "渡邉, 渡辺, DIFFERENT",
        "試験太郎, 試験次郎, DIFFERENT",
        "'', '', DIFFERENT",
        "'', 山田, DIFFERENT"
    })
    void compares(String one, String other, Likeness likeness) {
        assertThat(Likeness.of(one, other)).isEqualTo(likeness);
        assertThat(Likeness.of(other, one)).isEqualTo(likeness);
    }

    @Property
    void everyNameIsLikeItself(@ForAll @CharRange(from = '一', to = '龠') @StringLength(min = 1, max = 10) String name) {
        assertThat(Likeness.of(name, name)).isEqualTo(Likeness.SAME);
        assertThat(Likeness.of(name, name + name)).isEqualTo(Likeness.DIFFERENT);
    }

    @Property
    void oneBulletIsOneCharacter(
            @ForAll @CharRange(from = '一', to = '龠') @StringLength(min = 2, max = 10) String name) {
        assertThat(Likeness.of("●" + name.substring(1), name)).isEqualTo(Likeness.SAME_WHERE_READABLE);
        assertThat(Likeness.of("●" + name, name)).isEqualTo(Likeness.DIFFERENT);
    }
}
