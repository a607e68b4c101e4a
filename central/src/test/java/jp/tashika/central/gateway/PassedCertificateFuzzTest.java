package jp.tashika.central.gateway;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whatever a header says, reading it ends with one certificate or none. */
class PassedCertificateFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void header(byte[] bytes) {
        PassedCertificate.parse(new String(bytes, StandardCharsets.ISO_8859_1)).ifPresent(Caller::of);
    }

    @FuzzTest(maxDuration = "60s")
    void certificate(byte[] der) {
        PassedCertificate.parse(":" + Base64.getEncoder().encodeToString(der) + ":")
                .ifPresent(Caller::of);
    }
}
