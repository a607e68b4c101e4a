package jp.tashika.core.registry;

import static jp.tashika.core.Fictional.BORN;
import static jp.tashika.core.Fictional.COMPANY;
import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsuredNumber;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class MatchingPropertiesTest {

    private static InsuredNumber typed(String symbol, String number, String branch) {
        return new InsuredNumber(Optional.of(symbol), number, Optional.of(branch));
    }

    @Property
    @Tag("ELG-002")
    @Label("寛容にでも合う番号は、索引値が同じ")
    void lookupIsEqualForAllThatFit(
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String symbol,
            @ForAll @NumericChars @StringLength(min = 1, max = 8) String number) {
        long key = Matching.lookup(COMPANY, typed(symbol, number, "01"));
        assertThat(Matching.lookup(COMPANY, typed(symbol + "-", "00" + number, "")))
                .isEqualTo(key);
        assertThat(Matching.lookup(COMPANY, typed(symbol.toLowerCase(Locale.ROOT), number, "99")))
                .isEqualTo(key);
        Person candidate = person(
                1, coverage("R", "2020-04-01", "").symbol(symbol).number(number).make());
        assertThat(Matching.find(List.of(candidate), COMPANY, typed(symbol + "・", "0" + number, "01"), BORN, true))
                .isEqualTo(new Found.One(candidate, true));
    }

    @Property
    @Tag("ELG-002")
    @Label("項目の切れ目が違えば、索引値も違う")
    void lookupKeepsPartsApart(@ForAll @NumericChars @StringLength(min = 3, max = 8) String digits) {
        assertThat(Matching.lookup(COMPANY, typed("9" + digits.substring(0, 1), "9" + digits.substring(1), "")))
                .isNotEqualTo(Matching.lookup(
                        COMPANY, typed("9" + digits.substring(0, 1) + "9", "8" + digits.substring(1), "")));
    }
}
