package jp.tashika.central.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.tashika.central.Fictional;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 受入れ制御。No more than the stated number, in all and for each. */
class AdmissionTest {

    private final Admission admission = new Admission(new Admission.Limits(2, 1, Duration.ofMillis(20), 1, 3));

    @Test
    @Tag("SEC-007")
    @DisplayName("同時の数に限りがあり、出た分だけ入れる")
    void letsInUpToTheLimit() {
        Admission.Place first = admission.enter(false).orElseThrow();
        Admission.Place second = admission.enter(false).orElseThrow();
        assertThat(admission.enter(false)).isEmpty();
        assertThat(admission.admitted()).isEqualTo(2);
        first.close();
        assertThat(admission.enter(false)).isPresent();
        second.close();
        assertThat(admission.admitted()).isEqualTo(1);
    }

    @Test
    @Tag("BAT-007")
    @DisplayName("一括の受け渡しは別に限られ、断られても場所を失わない")
    void limitsUploads() {
        Admission.Place upload = admission.enter(true).orElseThrow();
        assertThat(admission.enter(true)).isEmpty();
        assertThat(admission.admitted()).isEqualTo(1);
        assertThat(admission.enter(false)).isPresent();
        upload.close();
        assertThat(admission.enter(true)).isPresent();
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("医療機関ごとの上限は、ほかの医療機関に影響しない")
    void limitsEachFacilityAlone() {
        for (int i = 0; i < 3; i++) {
            assertThat(admission.tooMany(Fictional.CLINIC)).isEmpty();
        }
        Refusal refusal = admission.tooMany(Fictional.CLINIC).orElseThrow();
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.outcome()).isEqualTo(Outcome.TOO_MANY_REQUESTS);
        assertThat(refusal.retryAfter())
                .hasValueSatisfying(pause -> assertThat(pause).isPositive());
        assertThat(admission.tooMany(Fictional.HOSPITAL)).isEmpty();
    }
}
