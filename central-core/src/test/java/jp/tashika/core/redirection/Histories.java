package jp.tashika.core.redirection;

import static jp.tashika.core.Fictional.COMPANY;
import static jp.tashika.core.Fictional.LATE_ELDERLY;
import static jp.tashika.core.Fictional.TOWN;
import static jp.tashika.core.Fictional.insurer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.core.registry.Term;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;
import jp.tashika.vocabulary.time.Period;

/**
 * Fictional histories in the words of the tables: {@code X -15 / Y 15-} is X lost on the 15th of June 2026, Y acquired on
 * it. A letter is a coverage; a digit behind it is another number at the same insurer.
 */
final class Histories {

    static final YearMonth JUNE = YearMonth.of(2026, 6);
    static final LocalDate BORN = LocalDate.of(1980, 4, 2);

    private static final Map<Character, InsurerNumber> INSURERS =
            Map.of('X', COMPANY, 'Y', TOWN, 'Z', insurer("0649003"), 'L', LATE_ELDERLY);

    private Histories() {}

    static List<Coverage> history(String text) {
        return history(text, BORN);
    }

    static List<Coverage> history(String text, LocalDate born) {
        return Arrays.stream(text.split("/"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> coverage(one, born))
                .toList();
    }

    static Person person(List<Coverage> history) {
        return new Person(new PersonKey(new UUID(7, 1)), history);
    }

    /** What a facility writes that was shown the card of X. */
    static ClaimedPerson claimed(String letter, Optional<String> branch, LocalDate born) {
        return new ClaimedPerson(
                insurerOf(letter),
                Optional.of(new InsuredNumber(symbol(letter), letter, branch)),
                born,
                Optional.of(Sex.FEMALE),
                Optional.of("架空　花子"),
                Optional.of("カクウ　ハナコ"));
    }

    static InsurerNumber insurerOf(String letter) {
        return INSURERS.get(letter.charAt(0));
    }

    static ClaimedCare care(String days, Set<Obstacle> obstacles) {
        return care(JUNE.plusMonths(1), days, obstacles);
    }

    static ClaimedCare care(YearMonth claimedIn, String days, Set<Obstacle> obstacles) {
        SortedSet<LocalDate> visits = Arrays.stream(days.strip().split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> JUNE.atDay(Integer.parseInt(day)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Obstacle> all = EnumSet.noneOf(Obstacle.class);
        all.addAll(obstacles);
        if (visits.isEmpty()) {
            all.add(Obstacle.NO_DAYS);
        }
        return new ClaimedCare(JUNE, claimedIn, visits, all, Optional.empty());
    }

    /** {@code X 3-15 死亡 停止 証10}: letter, first and loss day in June, loss reason, withheld, card issued in June. */
    private static Coverage coverage(String text, LocalDate born) {
        String[] words = text.split(" ");
        String[] bounds = words[1].split("-", -1);
        Set<String> rest = Set.copyOf(List.of(words));
        Period period = new Period(
                bounds[0].isEmpty() ? LocalDate.of(2020, 4, 1) : JUNE.atDay(Integer.parseInt(bounds[0])),
                bounds[1].isEmpty() ? Optional.empty() : Optional.of(JUNE.atDay(Integer.parseInt(bounds[1]))));
        Optional<LocalDate> issued = rest.stream()
                .filter(word -> word.startsWith("証"))
                .map(word -> JUNE.atDay(Integer.parseInt(word.substring(1))))
                .findFirst();
        LocalDate from = period.from();
        return new Coverage(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                new Insurer(insurerOf(words[0]), "架空の保険者"),
                new InsuredNumber(
                        symbol(words[0]), words[0], words[0].startsWith("L") ? Optional.empty() : Optional.of("01")),
                period,
                CardClassification.GENERAL,
                bearer(born),
                Optional.of(Relation.SELF),
                Optional.empty(),
                List.of(new InsuredCard(
                        new Term(issued.or(() -> Optional.of(from)), from, Optional.empty()), Optional.empty())),
                period.lostOn().map(_ -> rest.contains("死亡") ? LossReason.DEATH : LossReason.OTHER),
                rest.contains("停止"),
                List.of());
    }

    private static Optional<String> symbol(String letter) {
        return letter.startsWith("L") ? Optional.empty() : Optional.of("架空");
    }

    static Bearer bearer(LocalDate born) {
        return new Bearer(
                "架空　花子",
                Optional.of("カクウ　ハナコ"),
                Optional.empty(),
                Optional.empty(),
                Sex.FEMALE,
                Optional.empty(),
                born,
                Optional.empty(),
                Optional.empty());
    }

    /** {@code X:3,15 Y:20}. */
    static String text(List<ClaimPart> parts) {
        return parts.stream()
                .map(part -> part.coverage().insured().number() + ":"
                        + part.days().stream()
                                .map(day -> Integer.toString(day.getDayOfMonth()))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    static String text(Destination destination) {
        return switch (destination) {
            case Destination.Unchanged(var branch) -> branch.isPresent() ? "変更なし・枝番" : "変更なし";
            case Destination.Redirected(var to, var _) -> "振替 " + text(List.of(to));
            case Destination.Split(var parts, var _) -> "分割 " + text(parts);
            case Destination.Lost(var loss, var _, var uncovered) ->
                "喪失 " + loss + " "
                        + uncovered.stream()
                                .map(day -> Integer.toString(day.getDayOfMonth()))
                                .collect(Collectors.joining(","));
            case Destination.Barred(var because, var instead, var _) -> "対象外 " + because + " " + text(instead);
            case Destination.Unidentified(var reason) -> "確認不能 " + reason;
        };
    }
}
