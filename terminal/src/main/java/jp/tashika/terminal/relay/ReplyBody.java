package jp.tashika.terminal.relay;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Arrays;
import java.util.Optional;
import jp.tashika.format.oqs.message.MessageLimits;

/**
 * 応答本文。Takes a reply into one array of the announced size, so that a large result is in memory once and not twice.
 */
final class ReplyBody implements BodyHandler<byte[]> {
    private static final int FIRST = 16 * 1024;

    private final int bytesMax;

    private ReplyBody(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** As large as the reply to this question may be; more breaks the attempt. */
    static BodyHandler<byte[]> to(Question question) {
        int bytesMax = switch (question.kind()) {
            case BATCH_FETCH, HANDLE_BATCH_FETCH -> MessageLimits.BATCH_RESULT.bytesMax();
            case DRUGS, CHECKUPS -> MessageLimits.RECORDS.bytesMax();
            case ELIGIBILITY, BATCH, HANDLE, HANDLE_BATCH -> MessageLimits.SINGLE.bytesMax();
        };
        return BodyHandlers.limiting(new ReplyBody(bytesMax), bytesMax);
    }

    @Override
    public BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo response) {
        long announced = response.headers().firstValueAsLong("Content-Length").orElse(FIRST);
        Growing body = new Growing(Math.clamp(announced, 0, bytesMax));
        return BodySubscribers.mapping(BodySubscribers.ofByteArrayConsumer(body::add), _ -> body.bytes());
    }

    private static final class Growing {
        private byte[] bytes;
        private int length;

        Growing(int size) {
            bytes = new byte[size];
        }

        void add(Optional<byte[]> part) {
            if (part.isPresent()) {
                byte[] more = part.get();
                if (length + more.length > bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.max(length + more.length, 2 * bytes.length));
                }
                System.arraycopy(more, 0, bytes, length, more.length);
                length += more.length;
            }
        }

        byte[] bytes() {
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }
    }
}
