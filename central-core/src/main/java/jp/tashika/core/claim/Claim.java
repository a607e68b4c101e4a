package jp.tashika.core.claim;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * レセプト。One claim: one person, one month, one facility. Who the person is stands elsewhere.
 *
 * @param careMonth 診療年月
 * @param insured whether it names an insured number; a claim of 生活保護 alone does not
 */
public record Claim(
        ClaimKey key,
        YearMonth careMonth,
        CareSetting setting,
        boolean insured,
        CareFacility facility,
        Visits visits,
        ClaimCost cost,
        Content content) {

    /** レセプトの中身。What the lines of a claim look like, by its kind. */
    public sealed interface Content {

        /** 医科・歯科の摘要。Lines in the order of the claim. */
        record Lines(List<ClaimLine> lines) implements Content {
            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /**
         * DPCの中身。Lines of what is paid by act, and the coded acts of the whole stay.
         *
         * @param coded when there is any, it holds the lines as well
         */
        record Stay(List<ClaimLine> lines, List<CodedAct> coded, List<GroupedSurgery> surgeries) implements Content {
            public Stay {
                lines = List.copyOf(lines);
                coded = List.copyOf(coded);
                surgeries = List.copyOf(surgeries);
            }
        }

        /**
         * 調剤の中身。Prescriptions handed out.
         *
         * @param prescriber the facility that prescribed
         */
        record Dispensed(Optional<CareFacility> prescriber, List<Dispensing> dispensings) implements Content {
            public Dispensed {
                dispensings = List.copyOf(dispensings);
            }
        }
    }

    public Claim {
        ClaimKind kind = key.kind();
        boolean fits = switch (content) {
            case Content.Lines _ -> kind == ClaimKind.MEDICAL || kind == ClaimKind.DENTAL;
            case Content.Stay _ -> kind == ClaimKind.DPC;
            case Content.Dispensed _ -> kind == ClaimKind.DISPENSING;
        };
        if (!fits) {
            throw new IllegalArgumentException("content of another kind than " + kind);
        }
    }

    public ClaimKind kind() {
        return key.kind();
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Claim[masked]";
    }
}
