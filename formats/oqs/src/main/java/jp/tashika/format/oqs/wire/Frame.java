package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.MESSAGE_BODY;
import static jp.tashika.format.oqs.wire.Tags.MESSAGE_HEADER;
import static jp.tashika.format.oqs.wire.Tags.XML_MSG;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.Unreadable;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * 電文の枠。The root element with header and body, in either order, each once.
 *
 * @param <H> what the header says
 * @param <B> what the body says
 */
final class Frame<H, B> {

    /**
     * 本体。What reads the body.
     *
     * @param <B> what it says
     */
    interface Body<B> {
        /** Reads the child stepped to; false, with nothing read, when it is none of the message's. */
        boolean take();

        /** What was read, asked for once behind the last child. */
        B end();
    }

    private final XmlCursor in;
    private final Faults faults;
    private @Nullable H header;
    private @Nullable B body;

    private Frame(XmlCursor in, Faults faults) {
        this.in = in;
        this.faults = faults;
    }

    /** Reads a message; {@code join} is asked only when nothing is wrong. */
    static <H, B, T> Decoded<Envelope<T>> read(
            XmlCursor in, Faults faults, Supplier<H> header, Body<B> body, BiFunction<H, B, T> join) {
        Frame<H, B> frame = new Frame<>(in, faults);
        frame.walk(header, body);
        H head = frame.header;
        B content = frame.body;
        return head != null && content != null && faults.isEmpty()
                ? Decoded.ok(new Envelope<>(Encoding.of(in.encoding()), join.apply(head, content)))
                : faults.faulty();
    }

    private void walk(Supplier<H> readHeader, Body<B> readBody) {
        if (!in.nextChild() || !in.name().equals(XML_MSG)) {
            throw new Unreadable(Outcome.MESSAGE_KIND_WRONG, in.path(), XML_MSG + " expected");
        }
        while (in.nextChild()) {
            switch (in.name()) {
                case MESSAGE_HEADER -> {
                    if (isFirst(header)) {
                        header = readHeader.get();
                    }
                }
                case MESSAGE_BODY -> {
                    if (isFirst(body)) {
                        body = body(readBody);
                    }
                }
                default -> in.skip();
            }
        }
        if (header == null) {
            faults.add(Outcome.ELEMENT_MISSING, XML_MSG + "/" + MESSAGE_HEADER, "");
        }
        if (body == null) {
            faults.add(Outcome.ELEMENT_MISSING, XML_MSG + "/" + MESSAGE_BODY, "");
        }
    }

    private boolean isFirst(@Nullable Object before) {
        if (before == null) {
            return true;
        }
        faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
        in.skip();
        return false;
    }

    private B body(Body<B> reading) {
        boolean known = false;
        boolean foreign = false;
        while (in.nextChild()) {
            if (reading.take()) {
                known = true;
            } else {
                foreign = true;
                in.skip();
            }
        }
        if (foreign && !known) {
            throw new Unreadable(Outcome.MESSAGE_KIND_WRONG, in.path(), "");
        }
        return reading.end();
    }
}
