package jp.tashika.vocabulary.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest(name = "{0} 生まれは {1} に未就学か: {2}")
    @CsvSource({
        "2000-02-02, 2006-03-31, true",
        "2000-02-02, 2006-04-01, false",
        "2000-06-02, 2006-04-01, true",
        "2000-06-02, 2007-03-31, true",
        "2000-06-02, 2007-04-01, false",
        "2000-04-01, 2006-03-31, true",
        "2000-04-01, 2006-04-01, false",
        "2000-04-02, 2006-04-01, true",
        "2000-04-02, 2007-03-31, true",
        "2000-04-02, 2007-04-01, false",
        "2000-02-29, 2006-03-31, true",
        "2000-02-29, 2006-04-01, false",
        "2020-01-10, 2020-01-09, false",
        "2020-01-10, 2020-01-10, true",
    })
    void preschoolEndsOnThe31OfMarchAfterTheSixthBirthday(LocalDate birthdate, LocalDate day, boolean preschool) {
        assertThat(Age.isPreschool(birthdate, day)).isEqualTo(preschool);
    }

    @Tag("LIM-003")
    @ParameterizedTest(name = "{0} 生まれの高齢受給者は {1} から")
    @CsvSource({
        "2000-05-12, 2070-06-01",
        "2000-05-01, 2070-05-01",
        "2000-05-02, 2070-06-01",
        "2000-05-31, 2070-06-01",
        "2000-12-15, 2071-01-01",
        "1956-02-29, 2026-03-01",
        "1956-03-01, 2026-03-01",
        "1956-03-02, 2026-04-01",
    })
    void elderlyShareBeginsTheMonthAfterSeventy(LocalDate birthdate, LocalDate from) {
        assertThat(Age.elderlyShareFrom(birthdate)).isEqualTo(from);
        assertThat(Age.isElderlyShare(birthdate, from)).isTrue();
        assertThat(Age.isElderlyShare(birthdate, from.minusDays(1))).isFalse();
    }

    @ParameterizedTest(name = "{0} 生まれの後期高齢者は {1} から")
    @CsvSource({
        "1950-06-10, 2025-06-10",
        "1951-01-01, 2026-01-01",
        "1952-02-29, 2027-03-01",
        "1952-03-01, 2027-03-01",
        "1951-12-31, 2026-12-31"
    })
    void lateElderlyBeginsOnThe75thBirthday(LocalDate birthdate, LocalDate from) {
        assertThat(Age.lateElderlyFrom(birthdate)).isEqualTo(from);
        assertThat(Age.isLateElderly(birthdate, from)).isTrue();
        assertThat(Age.isLateElderly(birthdate, from.minusDays(1))).isFalse();
        assertThat(Age.isElderlyShare(birthdate, from)).isFalse();
        assertThat(Age.isElderlyShare(birthdate, from.minusDays(1))).isTrue();
    }

    @ParameterizedTest(name = "{0} 生まれは {1} に上限が半分か: {2}")
    @CsvSource({
        "2000-04-12, 2075-04, true",
        "2000-04-12, 2075-03, false",
        "2000-04-12, 2075-05, false",
        "2000-04-01, 2075-04, false",
        "2000-04-01, 2075-03, false",
        "1952-02-29, 2027-02, false",
        "1952-02-29, 2027-03, false"
    })
    void theMonthOf75IsShared(LocalDate birthdate, YearMonth month, boolean halved) {
        assertThat(Age.isSharedWithLateElderly(birthdate, month)).isEqualTo(halved);
    }

    @ParameterizedTest(name = "{0} 生まれは {1} に満 {2} 歳")
    @CsvSource({
        "2000-02-29, 2001-02-28, 0",
        "2000-02-29, 2001-03-01, 1",
        "2000-02-29, 2004-02-28, 3",
        "2000-02-29, 2004-02-29, 4",
        "2000-04-02, 2020-04-01, 19",
        "2000-04-02, 2020-04-02, 20"
    })
    void yearsAreCountedFromBirthdayToBirthday(LocalDate birthdate, LocalDate day, int years) {
        assertThat(Age.years(birthdate, day)).isEqualTo(years);
    }

    @ParameterizedTest(name = "{0} 生まれは {2} の終わりに {1} 歳に達する")
    @CsvSource({
        "2000-04-01, 6, 2006-03-31",
        "2000-04-02, 6, 2006-04-01",
        "2000-02-29, 6, 2006-02-28",
        "2000-02-29, 8, 2008-02-28",
        "2000-03-01, 6, 2006-02-28",
        "2000-03-01, 8, 2008-02-29",
        "2000-01-01, 20, 2019-12-31"
    })
    void anAgeIsReachedTheDayBeforeTheBirthday(LocalDate birthdate, int years, LocalDate reached) {
        assertThat(Age.reachedOn(birthdate, years)).isEqualTo(reached);
        assertThat(Age.birthday(birthdate, years)).isEqualTo(reached.plusDays(1));
    }

    @Property
    void schoolBeginsOnAFirstOfAprilAtSixYearsOfAge(@ForAll @IntRange(min = 0, max = 40000) int epochDay) {
        LocalDate birthdate = LocalDate.ofEpochDay(epochDay);
        LocalDate school = Age.schoolFrom(birthdate);
        assertThat(school.getMonthValue()).isEqualTo(4);
        assertThat(school.getDayOfMonth()).isEqualTo(1);
        assertThat(Age.reachedOn(birthdate, 6)).isBefore(school);
        assertThat(Age.reachedOn(birthdate, 7)).isAfterOrEqualTo(school);
    }

    @Property
    void birthdaysAgreeWithYears(
            @ForAll @IntRange(min = -20000, max = 20000) int epochDay,
            @ForAll @IntRange(min = 1, max = 110) int years) {
        LocalDate birthdate = LocalDate.ofEpochDay(epochDay);
        LocalDate birthday = Age.birthday(birthdate, years);
        assertThat(Age.years(birthdate, birthday)).isEqualTo(years);
        assertThat(Age.years(birthdate, birthday.minusDays(1))).isEqualTo(years - 1);
    }
}
