package jp.tashika.bench.messages;

import jp.tashika.format.oqs.code.Encoding;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 計測用電文。One message, as a value and as bytes in the encoding asked for. */
@State(Scope.Benchmark)
public class Documents {

    @Param
    private Message message = Message.ELIGIBILITY_REQUEST;

    @Param({"UTF_8", "SHIFT_JIS"})
    private Encoding encoding = Encoding.UTF_8;

    private Message.Example<?> example = message.example(encoding);
    private byte[] bytes = {};

    /** Writes the message in the encoding of this run. */
    @Setup
    public void encode() {
        example = message.example(encoding);
        bytes = example.write();
    }

    Encoding encoding() {
        return encoding;
    }

    byte[] bytes() {
        return bytes;
    }

    Object read() {
        return example.read(bytes);
    }

    byte[] write() {
        return example.write();
    }
}
