package jp.tashika.core.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 本人特定の規則。Who fits the numbers and the birth date that were typed (domain rules 1.5). */
public final class Matching {

    private Matching() {}

    /**
     * Who fits: strictly first, and only when nobody does and {@code lenient} allows it, loosely.
     *
     * <p>A person fits when any coverage on record does, lost ones too. A wrong birth date fits nobody, and the answer
     * does not say which part was wrong.
     *
     * @param candidates whom the directory named for {@link #lookup}, or any others, each person once
     * @param lenient off in the strict profile: the official layout counts leading zeros
     */
    // spec| ELG-006: branch optional in the request; ambiguous -> several
    public static Found find(
            List<Person> candidates,
            InsurerNumber insurer,
            InsuredNumber insured,
            LocalDate birthdate,
            boolean lenient) {
        List<Person> strictly = having(candidates, fits(insurer, insured, birthdate, Spelling.STRICT));
        return strictly.isEmpty() && lenient
                ? found(having(candidates, fits(insurer, insured, birthdate, Spelling.LOOSE)), true)
                : found(strictly, false);
    }

    /**
     * 該当者。Everybody who fits, as {@link #find} finds them: for claims, whose patient is told apart by more than numbers.
     */
    public static List<Person> fitting(
            List<Person> candidates,
            InsurerNumber insurer,
            InsuredNumber insured,
            LocalDate birthdate,
            boolean lenient) {
        List<Person> strictly = having(candidates, fits(insurer, insured, birthdate, Spelling.STRICT));
        return strictly.isEmpty() && lenient
                ? having(candidates, fits(insurer, insured, birthdate, Spelling.LOOSE))
                : strictly;
    }

    /**
     * The coverages of one person's history that were asked about: those that fit strictly, else those that fit
     * loosely. Whether a loose fit may count was decided when the person was found.
     */
    public static List<Coverage> coverages(
            List<Coverage> history, InsurerNumber insurer, InsuredNumber insured, LocalDate birthdate) {
        List<Coverage> strictly = history.stream()
                .filter(fits(insurer, insured, birthdate, Spelling.STRICT))
                .toList();
        return strictly.isEmpty()
                ? history.stream()
                        .filter(fits(insurer, insured, birthdate, Spelling.LOOSE))
                        .toList()
                : strictly;
    }

    /**
     * The same without a birth date: for 照会番号登録, which states none. A family shares symbol and number, so the branch
     * decides.
     */
    public static Found find(List<Person> candidates, InsurerNumber insurer, InsuredNumber insured, boolean lenient) {
        List<Person> strictly = having(candidates, fits(insurer, insured, Spelling.STRICT));
        return strictly.isEmpty() && lenient
                ? found(having(candidates, fits(insurer, insured, Spelling.LOOSE)), true)
                : found(strictly, false);
    }

    /**
     * 索引値。The key of the directory from typed numbers to persons: equal for all that could fit, even loosely.
     *
     * <p>The branch is left out, because it may be left out of a query, and so is the birth date, because the
     * registration of a 照会番号 states none: a family shares a key. Strangers may share one too.
     */
    public static long lookup(InsurerNumber insurer, InsuredNumber insured) {
        MessageDigest digest = sha256();
        for (String part : List.of(insurer.digits(), Spelling.LOOSE.symbol(insured), Spelling.LOOSE.number(insured))) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (utf8.length >>> 8));
            digest.update((byte) utf8.length);
            digest.update(utf8);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static Predicate<Coverage> fits(
            InsurerNumber insurer, InsuredNumber insured, LocalDate birthdate, Spelling spelling) {
        Predicate<Coverage> born = coverage -> coverage.bearer().birthdate().equals(birthdate);
        return born.and(fits(insurer, insured, spelling));
    }

    private static Predicate<Coverage> fits(InsurerNumber insurer, InsuredNumber insured, Spelling spelling) {
        String symbol = spelling.symbol(insured);
        String number = spelling.number(insured);
        return coverage -> coverage.insurer().number().equals(insurer)
                && spelling.number(coverage.insured()).equals(number)
                && spelling.symbol(coverage.insured()).equals(symbol)
                && hasBranch(coverage.insured(), insured);
    }

    private static boolean hasBranch(InsuredNumber registered, InsuredNumber asked) {
        return asked.branch().isEmpty()
                || asked.branch()
                        .map(Spelling::branch)
                        .equals(registered.branch().map(Spelling::branch));
    }

    private static List<Person> having(List<Person> candidates, Predicate<Coverage> fits) {
        return candidates.stream()
                .filter(person -> person.history().stream().anyMatch(fits))
                .toList();
    }

    private static Found found(List<Person> fitting, boolean leniently) {
        return switch (fitting.size()) {
            case 0 -> new Found.Nobody();
            case 1 -> new Found.One(fitting.getFirst(), leniently);
            default -> new Found.Several();
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
