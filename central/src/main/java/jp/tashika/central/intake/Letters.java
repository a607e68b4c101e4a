package jp.tashika.central.intake;

import jp.tashika.central.store.StoredCodes;
import jp.tashika.core.registration.RowVerdict;
import jp.tashika.format.insurer.feed.RecordKind;
import jp.tashika.format.insurer.row.CertificateKind;

/** 列の一文字。The letters by which the tables of the intake keep kinds and verdicts. */
final class Letters {

    private Letters() {}

    static String of(RecordKind kind) {
        return switch (kind) {
            case ACQUIRE -> "A";
            case LOSE -> "L";
            case CORRECT -> "C";
            case VOID -> "V";
            case CERTIFICATE -> "E";
            case CARD_LINK -> "K";
        };
    }

    static RecordKind recordKind(String letter) {
        for (RecordKind kind : RecordKind.values()) {
            if (of(kind).equals(letter)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind " + letter);
    }

    static RowVerdict verdict(String letter) {
        return switch (letter) {
            case "U" -> RowVerdict.UNCHANGED;
            case "Q" -> RowVerdict.QUARANTINED;
            case "R" -> RowVerdict.REJECTED;
            default -> throw new IllegalArgumentException("no verdict " + letter);
        };
    }

    static String of(CertificateKind kind) {
        return switch (kind) {
            case ELDERLY_SHARE -> "E";
            case COST_CEILING -> "C";
            case DESIGNATED_DISEASE -> "D";
            case FORMER_CARD -> StoredCodes.FORMER_CARD;
        };
    }
}
