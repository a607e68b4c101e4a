package jp.tashika.card.apdu;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Whatever comes over the wire, it is a command or is refused, and the command says the same when written. */
class CommandFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void commands(byte[] bytes) {
        try {
            byte[] once = Command.parse(bytes).toBytes();
            if (!Arrays.equals(Command.parse(once).toBytes(), once)) {
                throw new AssertionError("read otherwise than written");
            }
        } catch (MalformedCommand e) {
            // refused
        }
    }
}
