package jp.tashika.simulation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.population.Draw;

/**
 * 不備のあるレセプト。A claim with one fault made on purpose.
 *
 * @param fault which one
 */
record SpoiltClaim(Claim claim, ClaimMark fault) {

    private static final String NO_DATE = "20269999";
    private static final String NOBODY = "9999999";
    private static final String NO_DRUG = "698999999";
    private static final int MORE_POINTS = 10;
    private static final List<ClaimMark> FAULTS = List.of(
            ClaimMark.CHECK_DIGIT_WRONG,
            ClaimMark.SUM_WRONG,
            ClaimMark.BIRTHDATE_UNREADABLE,
            ClaimMark.NOBODY,
            ClaimMark.DRUG_UNKNOWN,
            ClaimMark.BEARER_MISSING);

    /** Spoils a claim in one of the ways that show in one of its kind. */
    static SpoiltClaim of(Claim claim, Draw draw) {
        int first = draw.below(FAULTS.size());
        for (int i = 0; i < FAULTS.size(); i++) {
            ClaimMark fault = FAULTS.get((first + i) % FAULTS.size());
            Optional<List<UkeRecord>> spoilt = spoilt(claim, fault);
            if (spoilt.isPresent()) {
                return new SpoiltClaim(Claim.of(claim.kind(), spoilt.get()), fault);
            }
        }
        throw new IllegalStateException("a claim that cannot be spoilt");
    }

    private static Optional<List<UkeRecord>> spoilt(Claim claim, ClaimMark fault) {
        return switch (fault) {
            case CHECK_DIGIT_WRONG -> changed(claim, "HO", SpoiltClaim::otherCheckDigit);
            case SUM_WRONG ->
                claim.kind() == ClaimKind.MEDICAL || claim.kind() == ClaimKind.DENTAL
                        ? changed(claim, "HO", SpoiltClaim::morePoints)
                        : Optional.empty();
            case BIRTHDATE_UNREADABLE ->
                changed(
                        claim,
                        "RE",
                        record -> RecordBuilder.from(record)
                                .put(ClaimFields.BIRTHDATE, NO_DATE)
                                .build());
            case NOBODY ->
                changed(
                        claim,
                        "HO",
                        record -> RecordBuilder.from(record)
                                .put(ClaimFields.INSURED_NUMBER, NOBODY)
                                .build());
            case DRUG_UNKNOWN ->
                changed(
                        claim,
                        "IY",
                        record -> RecordBuilder.from(record)
                                .put(ClaimFields.CODE, NO_DRUG)
                                .build());
            case BEARER_MISSING ->
                Optional.of(claim.records().stream()
                        .filter(record -> !record.is("HO") && !record.is("KO"))
                        .toList());
            case OLD_CARD, CHANGED_WITHIN, NOTHING_INSTEAD, LATE -> throw new IllegalArgumentException(fault.name());
        };
    }

    /** The first record of this id changed; empty when there is none. */
    private static Optional<List<UkeRecord>> changed(Claim claim, String id, UnaryOperator<UkeRecord> change) {
        List<UkeRecord> records = new ArrayList<>(claim.records());
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).is(id)) {
                records.set(i, change.apply(records.get(i)));
                return Optional.of(records);
            }
        }
        return Optional.empty();
    }

    private static UkeRecord otherCheckDigit(UkeRecord insurer) {
        String digits =
                insurer.insurer(ClaimFields.INSURER_NUMBER).orElseThrow().padded();
        int check = digits.charAt(digits.length() - 1) - '0';
        return RecordBuilder.from(insurer)
                .put(ClaimFields.INSURER_NUMBER, digits.substring(0, digits.length() - 1) + (check + 1) % 10)
                .build();
    }

    private static UkeRecord morePoints(UkeRecord insurer) {
        return RecordBuilder.from(insurer)
                .put(ClaimFields.POINTS, insurer.number(ClaimFields.POINTS).orElse(0) + MORE_POINTS)
                .build();
    }
}
