package jp.tashika.vocabulary.number;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.tashika.vocabulary.name.ClaimSafeForm;
import jp.tashika.vocabulary.name.ExchangeForm;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.name.NameForms;
import jp.tashika.vocabulary.time.Wareki;

/** Whatever is written, it is a number or none, and one form of it is its own form. */
class NumbersFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void numbers(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        InsurerNumber.parse(text).ifPresent(NumbersFuzzTest::isReadAgain);
        FacilityCode.parse(text).ifPresent(code -> isSame(text.strip(), code.digits()));
        Wareki.parse(text).ifPresent(NumbersFuzzTest::isReadAgain);
        PersonalIdentifier.parse(text).ifPresent(id -> isSame(Optional.of(id), PersonalIdentifier.parse(id.text())));
    }

    @FuzzTest(maxDuration = "60s")
    void forms(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        ClaimSafeForm.of(text);
        NameForms.of(text);
        isItsOwnForm(text, ExchangeForm::of);
        isItsOwnForm(text, CanonicalNumber::strict);
        isItsOwnForm(text, CanonicalNumber::looseNumber);
        isItsOwnForm(text, CanonicalNumber::looseSymbol);
        isItsOwnForm(text, Kana::toHalfWidth);
        isItsOwnForm(text, Kana::toFullWidth);
        isItsOwnForm(text, Kana::forComparison);
    }

    private static void isReadAgain(InsurerNumber number) {
        isSame(Optional.of(number), InsurerNumber.parse(number.printed()));
        SchemeCode.from(number).ifPresent(scheme -> isSame(number.schemeCode(), scheme.digits()));
    }

    private static void isReadAgain(Wareki date) {
        isSame(Optional.of(date), Wareki.parse(date.written()));
        isSame(Optional.of(date), Wareki.parse(date.sevenDigits()));
    }

    private static void isSame(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("not the same");
        }
    }

    private static void isItsOwnForm(String text, UnaryOperator<String> form) {
        String once = form.apply(text);
        if (!form.apply(once).equals(once)) {
            throw new AssertionError("another form of a form");
        }
    }
}
