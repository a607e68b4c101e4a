package jp.tashika.sheet.drug;

import java.util.List;

/**
 * 重なり。An ingredient that two places decided on for the same days: what is on record, not what to do about it.
 *
 * @param number by which rows point here
 * @param ingredient as the first of them writes it
 * @param period from when until when
 * @param note what the period is worth when not all days are told
 * @param sides what was handed out, newest first
 */
public record Overlap(int number, String ingredient, String period, String note, List<Side> sides) {

    public Overlap {
        sides = List.copyOf(sides);
    }

    /** 重なりの一方。One of those that overlap. */
    public record Side(String place, String drug, String date, String supply) {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Side[***]";
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Overlap[***]";
    }
}
