package jp.tashika.card.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import jp.tashika.card.certificate.CrookedIssuer.Draft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("証明書の期間")
@Tag("CRD-005")
class TermTest {

    private static final KeyPair KEYS = CrookedIssuer.rsa(2048);

    private static AuthenticationCertificate until(String until) {
        return AuthenticationCertificate.of(
                Draft.of(CrookedIssuer.TEST_NAME).until(until).signedBy(KEYS));
    }

    private static Instant japanese(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(9));
    }

    private static Term at(String local, Carrier carrier, GraceFrom graceFrom) {
        return Term.of(until("2025-08-20T14:59:59Z"), carrier, graceFrom, japanese(local));
    }

    @ParameterizedTest(name = "2025-08-20 までの{1}を {0} に、{2}から数えて: {3}")
    @CsvSource(textBlock = """
            2020-08-21T08:59:59, CARD,       END_OF_MONTH,  NotYet
            2020-08-21T09:00:00, CARD,       END_OF_MONTH,  Usable
            2025-05-20T23:59:59, CARD,       END_OF_MONTH,  Usable
            2025-05-21T00:00:00, CARD,       END_OF_MONTH,  ExpiresSoon
            2025-08-20T23:59:59, CARD,       END_OF_MONTH,  ExpiresSoon
            2025-08-21T00:00:00, CARD,       END_OF_MONTH,  Grace
            2025-11-30T23:59:59, CARD,       END_OF_MONTH,  Grace
            2025-12-01T00:00:00, CARD,       END_OF_MONTH,  Over
            2025-11-20T23:59:59, CARD,       DAY_OF_EXPIRY, Grace
            2025-11-21T00:00:00, CARD,       DAY_OF_EXPIRY, Over
            2025-08-20T23:59:59, SMARTPHONE, END_OF_MONTH,  ExpiresSoon
            2025-08-21T00:00:00, SMARTPHONE, END_OF_MONTH,  Over
            2025-08-21T00:00:00, SMARTPHONE, DAY_OF_EXPIRY, Over
            """)
    @DisplayName("三か月前から知らせ、期限のあと三か月は資格確認だけに使え、スマートフォンに猶予はない")
    void followsTheDates(String local, Carrier carrier, GraceFrom graceFrom, String expected) {
        assertThat(at(local, carrier, graceFrom).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    @DisplayName("期限の日と猶予の最後の日を言う")
    void tellsTheDays() {
        LocalDate lastDay = LocalDate.of(2025, 8, 20);
        assertThat(at("2025-08-21T00:00:00", Carrier.CARD, GraceFrom.END_OF_MONTH))
                .isEqualTo(new Term.Grace(lastDay, LocalDate.of(2025, 11, 30)));
        assertThat(at("2025-08-21T00:00:00", Carrier.CARD, GraceFrom.DAY_OF_EXPIRY))
                .isEqualTo(new Term.Grace(lastDay, LocalDate.of(2025, 11, 20)));
        assertThat(at("2020-01-01T00:00:00", Carrier.CARD, GraceFrom.DAY_OF_EXPIRY))
                .isEqualTo(new Term.NotYet(LocalDate.of(2020, 8, 21)));
    }

    @ParameterizedTest(name = "{0} に切れると、月末からは {1}、日からは {2} まで")
    @CsvSource(textBlock = """
            2024-11-30, 2025-02-28, 2025-02-28
            2023-11-30, 2024-02-29, 2024-02-29
            2024-12-31, 2025-03-31, 2025-03-31
            2025-01-01, 2025-04-30, 2025-04-01
            2025-02-28, 2025-05-31, 2025-05-28
            """)
    @DisplayName("月の日数が違っても三か月である")
    void countsMonths(LocalDate expiry, LocalDate fromMonth, LocalDate fromDay) {
        assertThat(GraceFrom.END_OF_MONTH.lastDay(expiry)).isEqualTo(fromMonth);
        assertThat(GraceFrom.DAY_OF_EXPIRY.lastDay(expiry)).isEqualTo(fromDay);
    }

    @Test
    @DisplayName("一日の途中で切れる証明書は、その時から猶予に入る")
    void expiresAtItsMoment() {
        AuthenticationCertificate certificate = until("2025-08-20T03:00:00Z");
        assertThat(Term.of(certificate, Carrier.CARD, GraceFrom.END_OF_MONTH, japanese("2025-08-20T12:00:00")))
                .isInstanceOf(Term.ExpiresSoon.class);
        assertThat(Term.of(certificate, Carrier.CARD, GraceFrom.END_OF_MONTH, japanese("2025-08-20T12:00:01")))
                .isInstanceOf(Term.Grace.class);
        assertThat(Term.of(certificate, Carrier.SMARTPHONE, GraceFrom.END_OF_MONTH, japanese("2025-08-20T12:00:01")))
                .isInstanceOf(Term.Over.class);
    }
}
