package jp.tashika.format.checkup.item;

/** 項目の要否。What a programme asks of an item. */
public sealed interface Demand {

    /** 必須。A value, 未実施 or 測定不能 must stand there. */
    record Required() implements Demand {}

    /** 詳細健診。Only for those a doctor finds in need of it. */
    record Detailed() implements Demand {}

    /** 任意。Sent when there is a value. */
    record Voluntary() implements Demand {}

    /**
     * いずれか必須。One of all items of the same group must stand there: methods of one measurement, or ways to one answer.
     *
     * @param group one letter
     */
    record OneOf(String group) implements Demand {

        /**
         * 必須の単位。The group whose members together must give one result. Blood sugar is asked for by any of fasting
         * glucose (b), random glucose (c) and HbA1c (d); every capital letter stands for itself.
         */
        public String together() {
            return group.equals("c") || group.equals("d") ? "b" : group;
        }
    }

    /** 対象外。Not part of the programme. */
    record NotPart() implements Demand {}

    /** Reads the flag of the master: 1, 2, 5 to 7, a letter, 0; 3 and 4 are printed and not sent. */
    static Demand of(String flag) {
        return switch (flag) {
            case "1" -> new Required();
            case "2" -> new Detailed();
            case "5", "6", "7" -> new Voluntary();
            case "0", "3", "4" -> new NotPart();
            default -> {
                if (flag.length() != 1 || !Character.isLetter(flag.charAt(0))) {
                    throw new IllegalArgumentException("no demand");
                }
                yield new OneOf(flag);
            }
        };
    }
}
