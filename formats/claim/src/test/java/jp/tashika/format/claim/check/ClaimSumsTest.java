package jp.tashika.format.claim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.claim.Samples;
import jp.tashika.format.claim.claim.Samples.Sample;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.record.ClaimFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimSumsTest {

    private static List<Claim> claims(byte[] file, ClaimKind kind) throws IOException {
        List<Claim> claims = new ArrayList<>();
        ClaimFileReader.of(new ByteArrayInputStream(file), kind).forEach(part -> {
            switch (part) {
                case FilePart.Good(var claim) -> claims.add(claim);
                case FilePart.Quarantined(var claim) -> claims.add(claim);
                case FilePart.Header _, FilePart.Trailer _, FilePart.Stray _, FilePart.End _ -> {}
            }
        });
        return claims;
    }

    private static String faults(String month, String body, ClaimKind kind) throws IOException {
        String head = "RE,1,1112," + month + ",試験　太郎,1,19800102\n";
        return ClaimSums.of(claims(Samples.file(kind, head + body.replace("^", "\n")), kind)
                        .getFirst())
                .stream()
                .map(ClaimSumsTest::told)
                .collect(Collectors.joining(", "));
    }

    private static String told(ClaimFault fault) {
        return fault.outcome().name().replaceFirst("CLAIM_", "") + " " + fault.record() + fault.field()
                + (fault.detail().isEmpty() ? "" : " " + fault.detail());
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void theSamplesAddUp(Sample sample) throws IOException {
        assertThat(claims(sample.bytes(), sample.kind()))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(ClaimSums.of(claim)).isEmpty())
                .allSatisfy(claim -> assertThat(FieldCounts.of(claim)).isEmpty());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("検算")
    @CsvSource(delimiter = ';', textBlock = """
            HO,1,,,1,75^SI,12,1,112007410,,75,1 | d1=1                                ; ''
            HO,1,,,1,150^SI,12,1,112007410,,75,2 | d1=1 | d2=1                        ; ''
            HO,1,,,1,150^SI,12,1,112007410,,75,2 | d1=2                               ; ''
            HO,1,,,1,150^SI,12,1,112007410,,75,2 | d1=1                               ; DAYS_SUM_WRONG SI6 2 / 1
            HO,1,,,1,75^SI,12,1,112007410,,75,1                                       ; DAYS_SUM_WRONG SI6 1 / 0
            HO,1,,,1,76^SI,12,1,112007410,,75,1 | d1=1                                ; POINTS_SUM_WRONG HO5 76 / 75
            HO,1,,,1,^SI,12,1,112007410,,75,1 | d1=1                                  ; POINTS_SUM_WRONG HO5 0 / 75
            HO,1,,,1,75^KO,1,,,,^SI,12,1,112007410,,75,1 | d1=1                       ; ''
            HO,1,,,1,75^KO,1,,,,75^SI,12,2,112007410,,75,1 | d1=1                     ; ''
            HO,1,,,1,75^KO,1,,,,75^SI,12,1,112007410,,75,1 | d1=1                     ; POINTS_SUM_WRONG KO5 75 / 0
            KO,1,,,,75^KO,1,,,,75^SI,12,7,112007410,,75,1 | d1=1                      ; ''
            KO,1,,,,75^KO,1,,,,75^SI,12,6,112007410,,75,1 | d1=1                      ; POINTS_SUM_WRONG KO5 75 / 0
            HO,1,,,1,0^SI,97,1,197000001,,640,3 | d1=3                                ; ''
            HO,1,,,1,0^SI,97,1,197000001,,640,3 | d1=3^SI,,1,197000002,,20,3 | d1=3   ; ''
            HO,1,,,1,112^IY,21,1,699000001,1,,14 | d5=14^IY,,1,699000002,1,8,14 | d5=14 ; ''
            HO,1,,,1,112^IY,21,1,699000001,1,,7 | d5=7^IY,,1,699000002,1,8,14 | d5=14 ; UNIT_UNPRICED IY6
            HO,1,,,1,0^IY,21,1,699000001,1,,14 | d5=14                                ; UNIT_UNPRICED IY5
            HO,1,,,1,0^CO,21,1,810000001,メモ                                         ; ''
            HO,1,,,1,0^SI,12,1,112007410,,x,1 | d1=1                                  ; UNIT_UNPRICED SI5
            """)
    void sums(String body, String expected) throws IOException {
        assertThat(faults("202606", body, ClaimKind.MEDICAL)).isEqualTo(expected);
    }

    @Test
    void oldClaimsMayLackDays() throws IOException {
        String body = "HO,1,,,1,75^SI,12,1,112007410,,75,1";
        assertThat(faults("201203", body, ClaimKind.MEDICAL)).isEmpty();
        assertThat(faults("42403", body, ClaimKind.MEDICAL)).isEmpty();
        assertThat(faults("201204", body, ClaimKind.MEDICAL)).startsWith("DAYS_SUM_WRONG");
        assertThat(faults("201203", body + " | d1=2", ClaimKind.MEDICAL)).startsWith("DAYS_SUM_WRONG");
    }

    @Test
    void ofDpcClaimsOnlyTheDaysAreChecked() throws IOException {
        assertThat(faults("202606", "HO,1,,,1,9^SI,50,1,150000001,,75,1", ClaimKind.DPC))
                .isEqualTo("DAYS_SUM_WRONG SI6 1 / 0");
    }

    @Test
    void dentalClaimsAddUpInTheirOwnPlaces() throws IOException {
        assertThat(faults("202606", "HO,1,,,1,438^SS,11,1,301000110 | 76=438 | 77=1 | d3=1", ClaimKind.DENTAL))
                .isEmpty();
        assertThat(faults("202606", "HO,1,,,1,438^SS,11,1,301000110 | 76=437 | 77=2 | d3=1", ClaimKind.DENTAL))
                .isEqualTo("DAYS_SUM_WRONG SS77 2 / 1, POINTS_SUM_WRONG HO5 438 / 874");
    }

    @Test
    void shortRecordsAreToldOnRequest() throws IOException {
        byte[] file = "RE,1\r\nHO,01480011\r\nXX\r\n".getBytes(Samples.WINDOWS_31J);
        assertThat(FieldCounts.of(claims(file, ClaimKind.MEDICAL).getFirst()).stream()
                        .map(ClaimSumsTest::told))
                .containsExactly("RECORD_SHORT RE0 2 / 38", "RECORD_SHORT HO0 2 / 15");
    }
}
