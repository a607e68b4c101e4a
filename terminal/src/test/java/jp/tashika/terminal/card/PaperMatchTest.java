package jp.tashika.terminal.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.format.oqs.paper.PaperMessage;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("読み取った証と登録の照合")
class PaperMatchTest {

    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 30, 15);
    static final String FACE = "OQSsiquc01res_face_4810000018" + "0123456789abcdef0123_20261122093015.xml";

    static EligibilityResult check(boolean withInsurance, boolean withAssistance) {
        ConfirmedCoverage.Person person = new ConfirmedCoverage.Person(
                Optional.empty(),
                "試験　太郎",
                Optional.of("仮名　太郎"),
                Optional.empty(),
                Optional.empty(),
                Sex.MALE,
                Optional.empty(),
                LocalDate.of(1960, 1, 5),
                Optional.empty(),
                Optional.empty());
        ConfirmedCoverage.Term term = ConfirmedCoverage.Term.since(LocalDate.of(2020, 4, 1));
        List<ConfirmedCoverage> coverages = new ArrayList<>();
        if (withInsurance) {
            coverages.add(ConfirmedCoverage.of(CardClass.GENERAL, "架空県国民健康保険組合", person, term)
                    .withNumbers(
                            InsurerNumber.of("480012"),
                            new InsuredNumber(Optional.of("試・48"), "123", Optional.of("02")))
                    .withFacilityPart(new ConfirmedCoverage.FacilityPart(
                            Optional.empty(), Optional.of("K-0001"), Optional.empty())));
        }
        if (withAssistance) {
            coverages.add(ConfirmedCoverage.of(CardClass.GENERAL, "架空市福祉事務所", person, term)
                    .withNumbers(
                            InsurerNumber.of("12481016"),
                            new InsuredNumber(Optional.empty(), "0000018", Optional.empty())));
        }
        return new EligibilityResult(
                new ResultHeader(
                        NOW,
                        NOW.toLocalDate(),
                        new FacilityCode("4810000018"),
                        Optional.empty(),
                        QueryRoute.CARD,
                        SegmentOfResult.NORMAL,
                        Notice.NONE),
                Optional.empty(),
                Processing.NORMAL,
                Optional.of(Validity.VALID),
                Optional.empty(),
                coverages);
    }

    static PaperSheet sheet(PaperItem item, String text) {
        return new PaperSheet(
                new ChallengeRequest("reader-1"),
                FACE,
                PaperKind.INSURANCE_CARD,
                List.of(new ReadItem(item, text, 90, ItemCheck.NONE)));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "INSURER_NUMBER, 480012, SAME",
        "INSURER_NUMBER, 00480012, SAME",
        "INSURER_NUMBER, 480020, DIFFERENT",
        "INSURER_NUMBER, 48001, DIFFERENT",
        "INSURER_NUMBER, 4800I2, DIFFERENT",
        "SYMBOL, 試・48, SAME",
        "SYMBOL, 試•４８, SAME",
        "SYMBOL, 試48, DIFFERENT",
        "NUMBER, 123, SAME",
        "NUMBER, １２３, SAME",
        "NUMBER, 0123, DIFFERENT",
        "NUMBER, 124, DIFFERENT",
        "BRANCH, 02, SAME",
        "BRANCH, 01, DIFFERENT",
        "BRANCH, 2, DIFFERENT",
        "NAME, 試験太郎, SAME",
        "NAME, 試験 太郎, SAME",
        "NAME, 仮名太郎, SAME",
        "NAME, 試験次郎, DIFFERENT",
        "BIRTHDATE, 19600105, SAME",
        "BIRTHDATE, 19600106, DIFFERENT",
        "BIRTHDATE, 昭和35年, DIFFERENT",
        "FUNDER_NUMBER, 12481016, NOT_COMPARED",
        "RECIPIENT_NUMBER, 0000018, NOT_COMPARED",
        "VALID_UNTIL, 20270331, NOT_COMPARED",
        "COPAYMENT_RATIO, 3, NOT_COMPARED"
    })
    @Tag("ADD-006")
    @DisplayName("保険に登録されたものと比べる")
    void comparesWithTheInsurance(PaperItem item, String text, PaperMessage.Comparison expected) {
        PaperMessage message = PaperMatch.of(sheet(item, text), check(true, false), NOW);
        assertThat(message.items())
                .extracting(PaperMessage.Compared::comparison)
                .containsExactly(expected);
        assertThat(PaperMatch.of(sheet(item, text), check(false, false), NOW).items())
                .extracting(PaperMessage.Compared::comparison)
                .containsExactly(PaperMessage.Comparison.NOT_COMPARED);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "FUNDER_NUMBER, 12481016, SAME",
        "FUNDER_NUMBER, 12481024, DIFFERENT",
        "RECIPIENT_NUMBER, 0000018, SAME",
        "RECIPIENT_NUMBER, 0000026, DIFFERENT",
        "INSURER_NUMBER, 480012, NOT_COMPARED",
        "NUMBER, 0000018, NOT_COMPARED",
        "NAME, 試験太郎, SAME"
    })
    @Tag("ADD-006")
    @DisplayName("医療扶助に登録されたものと比べる")
    void comparesWithTheAssistance(PaperItem item, String text, PaperMessage.Comparison expected) {
        assertThat(PaperMatch.of(sheet(item, text), check(false, true), NOW).items())
                .extracting(PaperMessage.Compared::comparison)
                .containsExactly(expected);
    }

    @Test
    @Tag("OCR-009")
    @DisplayName("照会番号と保険の番号が前の資格確認から入る")
    void tellsWhatWasObtainedBefore() {
        PaperMessage message = PaperMatch.of(sheet(PaperItem.NUMBER, "123"), check(true, true), NOW);
        assertThat(message.handle()).contains("K-0001");
        assertThat(message.registered().insurer()).contains(InsurerNumber.of("480012"));
        assertThat(message.registered().insured().flatMap(InsuredNumber::branch))
                .contains("02");
        assertThat(message.head()).isEqualTo(new PaperMessage.Head(NOW, new FacilityCode("4810000018"), FACE));
        PaperMessage unknown = PaperMatch.of(sheet(PaperItem.NUMBER, "123"), check(false, false), NOW);
        assertThat(unknown.handle()).isEmpty();
        assertThat(unknown.registered()).isEqualTo(PaperMessage.Registered.NONE);
    }
}
