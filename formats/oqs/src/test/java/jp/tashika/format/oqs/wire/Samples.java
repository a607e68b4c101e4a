package jp.tashika.format.oqs.wire;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.CeilingCategory;
import jp.tashika.format.oqs.code.CeilingCertificate;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.ConsentFlag;
import jp.tashika.format.oqs.code.DesignationCheck;
import jp.tashika.format.oqs.code.DiseaseCategory;
import jp.tashika.format.oqs.code.Inconsistency;
import jp.tashika.format.oqs.code.InfectionLaw;
import jp.tashika.format.oqs.code.LateElderlyCare;
import jp.tashika.format.oqs.code.PrefecturalExpense;
import jp.tashika.format.oqs.code.Preschool;
import jp.tashika.format.oqs.code.PrescriptionForm;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.ReasonOfLoss;
import jp.tashika.format.oqs.code.Relation;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.code.SocialInsurance;
import jp.tashika.format.oqs.code.SoleOrCombined;
import jp.tashika.format.oqs.code.TicketType;
import jp.tashika.format.oqs.code.TreatmentType;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.Consent;
import jp.tashika.format.oqs.message.ConsentTo;
import jp.tashika.format.oqs.message.CopaymentRatio;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.MedicalTicket;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 見本。Fictional people and messages for the tests. */
final class Samples {

    static final FacilityCode FACILITY = new FacilityCode("4810000001");
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 30, 15);

    private Samples() {}

    static EligibilityQuery query() {
        return new EligibilityQuery(
                InsurerNumber.of("480012"),
                new InsuredNumber(Optional.of("千・１"), "0012345", Optional.of("01")),
                LocalDate.of(1975, 4, 1),
                CeilingConsent.GIVEN,
                Optional.of(ClientMark.of("P001_1")));
    }

    static EligibilityRequest request() {
        return new EligibilityRequest(
                DAY, new Sender(FACILITY, Optional.of(ClientMark.of("ArnHCeDfNjMCFzg="))), QueryRow.of(query()));
    }

    static ResultHeader header() {
        return new ResultHeader(
                NOW,
                DAY,
                FACILITY,
                Optional.of(ClientMark.of("ArnHCeDfNjMCFzg=")),
                QueryRoute.NUMBERS,
                SegmentOfResult.NORMAL,
                Notice.NONE);
    }

    static EligibilityResult result() {
        return new EligibilityResult(
                header(),
                Optional.of(PrescriptionForm.ELECTRONIC),
                Processing.NORMAL,
                Optional.of(Validity.VALID),
                Optional.of(QueryEcho.of(query())),
                List.of(coverage()));
    }

    static ConfirmedCoverage.Person person() {
        return new ConfirmedCoverage.Person(
                Optional.of("試験　太郎"),
                "試験　花子",
                Optional.of("架空　花子"),
                Optional.of("ｼｹﾝ ﾊﾅｺ"),
                Optional.of("ｶｸｳ ﾊﾅｺ"),
                Sex.FEMALE,
                Optional.of(Sex.UNSET),
                LocalDate.of(1975, 4, 1),
                Optional.of("架空県試験市一丁目２番３号"),
                Optional.of("999-0001"));
    }

    /** Everything an answer can hold, whether or not one person could have it all. */
    static ConfirmedCoverage coverage() {
        return new ConfirmedCoverage(
                CardClass.GENERAL,
                Optional.of(InsurerNumber.of("480012")),
                Optional.of(new InsuredNumber(Optional.of("千・１"), "0012345", Optional.of("01"))),
                Optional.of(Relation.FAMILY),
                person(),
                new ConfirmedCoverage.Term(
                        Optional.of(LocalDate.of(2020, 4, 1)),
                        Optional.of(LocalDate.of(2026, 10, 1)),
                        Optional.of(LocalDate.of(2020, 4, 2)),
                        Optional.of(LocalDate.of(2020, 4, 3)),
                        Optional.of(LocalDate.of(2027, 7, 31)),
                        Optional.of(ReasonOfLoss.OTHER_COVERAGE)),
                Optional.of(new CopaymentRatio(10)),
                Optional.of(Preschool.PRESCHOOL),
                "架空県国民健康保険組合",
                Optional.of(new ConfirmedCoverage.ElderlyShare(
                        Optional.of(LocalDate.of(2025, 8, 1)),
                        Optional.of(LocalDate.of(2025, 8, 2)),
                        Optional.of(LocalDate.of(2026, 7, 31)),
                        Optional.of(new CopaymentRatio(20)))),
                new ConfirmedCoverage.Ceiling(
                        Optional.of(CeilingConsent.GIVEN),
                        Optional.of(NOW),
                        Optional.of(new ConfirmedCoverage.CostCeiling(
                                Optional.of(CeilingCertificate.CEILING_AND_MEALS),
                                Optional.of(CeilingCategory.A05),
                                Optional.of(LocalDate.of(2026, 8, 1)),
                                Optional.of(LocalDate.of(2026, 8, 2)),
                                Optional.of(LocalDate.of(2027, 7, 31)),
                                Optional.of(LocalDate.of(2026, 9, 1)))),
                        Optional.empty()),
                new ConfirmedCoverage.Diseases(
                        Optional.of(ConsentFlag.GIVEN),
                        Optional.of(NOW),
                        List.of(new ConfirmedCoverage.DesignatedDisease(
                                Optional.of(DiseaseCategory.CHRONIC_RENAL_FAILURE),
                                Optional.of(LocalDate.of(2024, 1, 1)),
                                Optional.of(LocalDate.of(2024, 1, 2)),
                                Optional.of(LocalDate.of(2029, 12, 31)),
                                Optional.of(10000)))),
                List.of(ticket()),
                consents(),
                new ConfirmedCoverage.FacilityPart(
                        Optional.of(ClientMark.of("P001_1")), Optional.of("K-0001"), Optional.of("KEY1")));
    }

    static Map<ConsentTo, Consent> consents() {
        Map<ConsentTo, Consent> consents = new LinkedHashMap<>();
        for (ConsentTo kind : ConsentTo.values()) {
            consents.put(
                    kind,
                    kind == ConsentTo.SURGERY ? Consent.of(ConsentFlag.REFUSED) : Consent.given(NOW, NOW.plusDays(1)));
        }
        return consents;
    }

    static MedicalTicket ticket() {
        return new MedicalTicket(
                Optional.of(TicketType.DISPENSING),
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)),
                Optional.of("0001"),
                Optional.of(YearMonth.of(2026, 11)),
                new MedicalTicket.Designated(
                        Optional.of("4840000001"), Optional.of(DesignationCheck.SAME), Optional.of("試験薬局")),
                new MedicalTicket.PrescriptionIssuer(Optional.of("4810000001"), Optional.of("試験医院")),
                List.of("傷病一", "", "傷病三"),
                Optional.of(TreatmentType.DISPENSING),
                Optional.of(0),
                new MedicalTicket.Contacts(Optional.of("地区　担当"), Optional.of("取扱　担当")),
                new MedicalTicket.Statuses(
                        Optional.of(SoleOrCombined.COMBINED),
                        Optional.of(SocialInsurance.PRESENT),
                        Optional.of(Inconsistency.INCONSISTENT),
                        Optional.of(InfectionLaw.ABSENT),
                        Optional.of(LateElderlyCare.ABSENT),
                        Optional.of(PrefecturalExpense.ABSENT)),
                List.of("備考一"));
    }
}
