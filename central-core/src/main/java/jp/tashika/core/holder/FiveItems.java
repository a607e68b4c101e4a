package jp.tashika.core.holder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.name.Likeness;

/** 五項目。What a resident is known by: name, reading, birth date, sex and address. */
public record FiveItems(String name, String kana, LocalDate birthdate, Sex sex, String address) {

    /** 項目。One of the five; stored by name. */
    public enum Item {
        /** 氏名。 */
        NAME,
        /** 氏名カナ。 */
        KANA,
        /** 生年月日。 */
        BIRTHDATE,
        /** 性別。 */
        SEX,
        /** 住所。 */
        ADDRESS
    }

    /**
     * 照合。The items that do not agree with what the insurer registered.
     *
     * <p>Variants of a character agree, ● agrees with nothing. What the insurer did not register cannot agree.
     */
    public Set<Item> disagreements(Bearer bearer) {
        EnumSet<Item> items = EnumSet.noneOf(Item.class);
        if (!isSameName(bearer)) {
            items.add(Item.NAME);
        }
        if (!isSameReading(bearer.kana()) && !isSameReading(bearer.otherKana())) {
            items.add(Item.KANA);
        }
        if (!birthdate.equals(bearer.birthdate())) {
            items.add(Item.BIRTHDATE);
        }
        if (!sex.equals(bearer.sexOnBack().orElse(bearer.sex()))) {
            items.add(Item.SEX);
        }
        if (bearer.address()
                .filter(registered -> AddressForm.isSame(address, registered))
                .isEmpty()) {
            items.add(Item.ADDRESS);
        }
        return items;
    }

    /** 対照。All five beside what the insurer registered, each as it is written there. */
    public List<ItemPair> beside(Bearer bearer) {
        Set<Item> disagreements = disagreements(bearer);
        return Stream.of(Item.values())
                .map(item -> new ItemPair(item, written(item), registered(item, bearer), !disagreements.contains(item)))
                .toList();
    }

    private String written(Item item) {
        return switch (item) {
            case NAME -> name;
            case KANA -> kana;
            case BIRTHDATE -> birthdate.toString();
            case SEX -> word(sex);
            case ADDRESS -> address;
        };
    }

    private static String registered(Item item, Bearer bearer) {
        return switch (item) {
            case NAME -> withOther(Optional.of(bearer.name()), bearer.otherName());
            case KANA -> withOther(bearer.kana(), bearer.otherKana());
            case BIRTHDATE -> bearer.birthdate().toString();
            case SEX -> word(bearer.sexOnBack().orElse(bearer.sex()));
            case ADDRESS -> bearer.address().orElse("");
        };
    }

    private static String word(Sex sex) {
        return switch (sex) {
            case MALE -> "男";
            case FEMALE -> "女";
            case UNSET -> "未設定";
        };
    }

    private static String withOther(Optional<String> first, Optional<String> other) {
        return Stream.concat(first.stream(), other.stream()).collect(Collectors.joining("・"));
    }

    private boolean isSameName(Bearer bearer) {
        return isSame(Likeness.of(name, bearer.name()))
                || bearer.otherName()
                        .map(other -> Likeness.of(name, other))
                        .filter(FiveItems::isSame)
                        .isPresent();
    }

    private static boolean isSame(Likeness likeness) {
        return likeness == Likeness.SAME || likeness == Likeness.SAME_BUT_SPELLING;
    }

    private boolean isSameReading(Optional<String> registered) {
        return registered
                .filter(reading -> Kana.forComparison(reading).equals(Kana.forComparison(kana)))
                .isPresent();
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "FiveItems[masked]";
    }
}
