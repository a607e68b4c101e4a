package jp.tashika.card.tlv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever a card gives, it is objects or is refused, and objects are written as they were read, but for long lengths. */
class TlvFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void objects(byte[] bytes) {
        try {
            List<Tlv> all = Tlv.parseAll(bytes);
            if (!Tlv.parseAll(Tlv.toBytes(all)).equals(all)) {
                throw new AssertionError("read otherwise than written");
            }
        } catch (MalformedTlv e) {
            // refused
        }
    }
}
