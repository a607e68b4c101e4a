package jp.tashika.card.cardface;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import jp.tashika.card.tlv.MalformedTlv;

/** Whatever a card gives as its face, text, signature or certificate, it is that or is refused. */
class FaceFilesFuzzTest {

    private interface Reading {
        void read(byte[] bytes) throws MalformedTlv, GeneralSecurityException;
    }

    private static void readOrRefused(byte[] bytes, Reading reading) {
        try {
            reading.read(bytes);
        } catch (MalformedTlv | GeneralSecurityException e) {
            // refused
        }
    }

    @FuzzTest(maxDuration = "60s")
    void files(byte[] bytes) {
        readOrRefused(bytes.clone(), file -> CardFace.parse(file).close());
        readOrRefused(bytes.clone(), file -> {
            FaceText text = FaceText.parse(file);
            if (!FaceText.parse(FaceText.file(
                            new FaceText.Contents(text.name(), text.address(), text.birthdate(), text.sex())))
                    .name()
                    .equals(text.name())) {
                throw new AssertionError("read otherwise than written");
            }
        });
        readOrRefused(bytes.clone(), file -> FaceTextSignature.parse(file).close());
        readOrRefused(
                bytes.clone(), file -> CardVerifiableCertificate.parse(file).signer());
    }
}
