package jp.tashika.terminal.relay;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** 要求本文。Sends a large request piece by piece, so that it is in memory once and not twice. */
final class QuestionBody {
    private static final int PIECE = 64 * 1024;

    private QuestionBody() {}

    static BodyPublisher of(byte[] xml) {
        return xml.length <= PIECE
                ? BodyPublishers.ofByteArray(xml)
                : BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(() -> new Pieces(xml)), xml.length);
    }

    private static final class Pieces implements Iterator<byte[]> {
        private final byte[] whole;
        private int from;

        Pieces(byte[] whole) {
            this.whole = whole;
        }

        @Override
        public boolean hasNext() {
            return from < whole.length;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int to = Math.min(whole.length, from + PIECE);
            byte[] piece = Arrays.copyOfRange(whole, from, to);
            from = to;
            return piece;
        }
    }
}
