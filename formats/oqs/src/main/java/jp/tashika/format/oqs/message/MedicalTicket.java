package jp.tashika.format.oqs.message;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.DesignationCheck;
import jp.tashika.format.oqs.code.Inconsistency;
import jp.tashika.format.oqs.code.InfectionLaw;
import jp.tashika.format.oqs.code.LateElderlyCare;
import jp.tashika.format.oqs.code.PrefecturalExpense;
import jp.tashika.format.oqs.code.SocialInsurance;
import jp.tashika.format.oqs.code.SoleOrCombined;
import jp.tashika.format.oqs.code.TicketType;
import jp.tashika.format.oqs.code.TreatmentType;

/** 医療券・調剤券情報。One voucher of 医療扶助 (interface 4.5). */
public record MedicalTicket(
        Optional<TicketType> type,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Optional<String> issueNumber,
        Optional<YearMonth> month,
        Designated designated,
        PrescriptionIssuer issuer,
        List<String> injuries,
        Optional<TreatmentType> treatment,
        Optional<Integer> selfPayYen,
        Contacts contacts,
        Statuses statuses,
        List<String> remarks) {

    /** 繰返し数。How many injury names and how many remarks a voucher can hold. */
    public static final int LINES_MAX = 3;

    public MedicalTicket {
        issueNumber = Texts.present(issueNumber);
        injuries = lines(injuries);
        remarks = lines(remarks);
    }

    /** 指定医療機関。The facility the voucher was made out to. */
    public record Designated(Optional<String> code, Optional<DesignationCheck> check, Optional<String> name) {

        /** なし。Not told. */
        public static final Designated NONE = new Designated(Optional.empty(), Optional.empty(), Optional.empty());

        public Designated {
            code = Texts.present(code);
            name = Texts.present(name);
        }
    }

    /** 処方箋発行元医療機関。Of a 調剤券: where the prescription came from. */
    public record PrescriptionIssuer(Optional<String> code, Optional<String> name) {

        /** なし。Not told. */
        public static final PrescriptionIssuer NONE = new PrescriptionIssuer(Optional.empty(), Optional.empty());

        public PrescriptionIssuer {
            code = Texts.present(code);
            name = Texts.present(name);
        }
    }

    /** 担当者。Who looks after the case at the welfare office. */
    public record Contacts(Optional<String> district, Optional<String> handling) {

        /** なし。Not told. */
        public static final Contacts NONE = new Contacts(Optional.empty(), Optional.empty());

        public Contacts {
            district = Texts.present(district);
            handling = Texts.present(handling);
        }
    }

    /** 併用状況。What else pays. */
    public record Statuses(
            Optional<SoleOrCombined> use,
            Optional<SocialInsurance> socialInsurance,
            Optional<Inconsistency> inconsistency,
            Optional<InfectionLaw> infectionLaw,
            Optional<LateElderlyCare> lateElderlyCare,
            Optional<PrefecturalExpense> prefecturalExpense) {

        /** なし。Not told. */
        public static final Statuses NONE = new Statuses(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Lines keep their place: a blank one before a written one stays, those at the end go. */
    private static List<String> lines(List<String> lines) {
        int size = lines.size();
        while (size > 0 && lines.get(size - 1).isBlank()) {
            size--;
        }
        if (size > LINES_MAX) {
            throw new IllegalArgumentException("at most " + LINES_MAX + " lines: " + size);
        }
        return lines.subList(0, size).stream()
                .map(line -> line.isBlank() ? "" : line)
                .toList();
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "MedicalTicket[***]";
    }
}
