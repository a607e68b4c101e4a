package jp.tashika.reader.front;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.vocabulary.time.WarekiEra;

/**
 * 券面の多数決。Several pictures of one card vote on each digit. A number comes of it only when each digit has two votes and most
 * of those cast, and when the whole can stand on a card that is good today.
 */
public final class FrontVote {

    /** Pictures that are read before anything is said. */
    public static final int PICTURES_MIN = 3;

    private static final int VOTES_MIN = 2;
    private static final int YEARS_MAX = 10;

    private FrontVote() {}

    /**
     * 決定。Empty when it is not sure: a guess would cost one of ten tries. Several, the likeliest first, when the year of birth
     * can be one whose digit stands twice, or the one 1 of the code a 7.
     */
    public static List<FaceNumberB> decide(List<FrontReading> readings, LocalDate today) {
        if (readings.size() < PICTURES_MIN) {
            return List.of();
        }
        List<PrintedBirth> births =
                readings.stream().flatMap(reading -> reading.birth().stream()).toList();
        List<String> expiries =
                readings.stream().flatMap(reading -> reading.expiry().stream()).toList();
        Optional<PrintedBirth> birth = birth(births).filter(known -> known.isPossible(today));
        Optional<String> expiry = digits(expiries).filter(known -> isInForce(known, today));
        Optional<String> code = digits(
                readings.stream().flatMap(reading -> reading.code().stream()).toList());
        if (birth.isEmpty() || expiry.isEmpty() || code.isEmpty()) {
            return List.of();
        }
        boolean isBirthday = birth.get().isBirthday(expiry.get());
        boolean isUnanimous = readings.size() == births.size()
                && births.stream().map(PrintedBirth::digits).distinct().count() == 1
                && expiries.stream().distinct().count() == 1;
        // cards of Japanese people end on a birthday: where the two dates do not bear one another out, all have to
        // agree
        if (!isBirthday && !isUnanimous) {
            return List.of();
        }
        String ends = expiry.get().substring(0, 4);
        String born = birth.get().sixDigits();
        return Stream.concat(
                        birth.get().likely(today).map(it -> it.sixDigits() + ends + code.get()),
                        takenFor(code.get()).map(other -> born + ends + other))
                .flatMap(digits -> FaceNumberB.parse(digits).stream())
                .toList();
    }

    /** A slim 7 is read as a 1. */
    private static Stream<String> takenFor(String code) {
        boolean isOne = code.indexOf('1') >= 0 && code.indexOf('1') == code.lastIndexOf('1');
        return isOne ? Stream.of(code.replace('1', '7')) : Stream.empty();
    }

    private static Optional<PrintedBirth> birth(List<PrintedBirth> births) {
        Optional<Integer> length =
                majority(births.stream().map(birth -> birth.digits().length()).toList());
        List<PrintedBirth> alike = births.stream()
                .filter(birth ->
                        length.filter(known -> known == birth.digits().length()).isPresent())
                .toList();
        Optional<WarekiEra> era =
                majority(alike.stream().flatMap(birth -> birth.era().stream()).toList());
        return digits(alike.stream().map(PrintedBirth::digits).toList()).map(digits -> new PrintedBirth(era, digits));
    }

    /** Each digit for itself; all of one length. */
    private static Optional<String> digits(List<String> cast) {
        if (cast.size() < VOTES_MIN) {
            return Optional.empty();
        }
        StringBuilder won = new StringBuilder();
        for (int i = 0; i < cast.getFirst().length(); i++) {
            int place = i;
            Optional<Character> digit =
                    majority(cast.stream().map(digits -> digits.charAt(place)).toList());
            if (digit.isEmpty()) {
                return Optional.empty();
            }
            won.append(digit.get().charValue());
        }
        return Optional.of(won.toString());
    }

    private static <T> Optional<T> majority(List<T> cast) {
        Map<T, Long> counts =
                new HashMap<>(cast.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= VOTES_MIN && 2 * count.getValue() > cast.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Not over, and not longer than a card can be good. */
    private static boolean isInForce(String digits, LocalDate today) {
        return PrintedBirth.western(digits)
                .filter(expiry -> !expiry.isBefore(today) && !expiry.isAfter(today.plusYears(YEARS_MAX)))
                .isPresent();
    }
}
