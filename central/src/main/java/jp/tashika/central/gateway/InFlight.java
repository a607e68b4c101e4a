package jp.tashika.central.gateway;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 処理中の要求。A request that comes again while its first attempt is still being worked on waits for that answer: it is
 * worked on, and recorded, once. Another message under the same mark is another request.
 *
 * <p>Attempts may overtake each other: a first one that arrives after a later one was answered is told that it comes again.
 */
final class InFlight {

    /** Two generations of marks: far more than come in while an attempt is late on its way. */
    private static final int ANSWERED_MAX = 20_000;

    private final Map<Asked, CompletableFuture<DeskAnswer>> working = new ConcurrentHashMap<>();
    private volatile Set<Mark> answered = ConcurrentHashMap.newKeySet();
    private volatile Set<Mark> answeredBefore = Set.of();

    private record Mark(FacilityCode facility, UUID request) {}

    /** What makes two requests one: the asker, its mark, and every byte of the message. */
    record Asked(FacilityCode facility, UUID request, MessageKind kind, ByteBuffer body) {

        /** Personal: only the mark is shown. */
        @Override
        public String toString() {
            return "Asked[" + request + "]";
        }
    }

    /**
     * The answer of {@code work}, or of the same request's work that began before.
     *
     * @param work is told whether its mark was answered before
     */
    DeskAnswer once(Asked asked, Function<Boolean, DeskAnswer> work) {
        CompletableFuture<DeskAnswer> mine = new CompletableFuture<>();
        CompletableFuture<DeskAnswer> first = working.putIfAbsent(asked, mine);
        if (first != null) {
            return await(first);
        }
        Mark mark = new Mark(asked.facility(), asked.request());
        try {
            DeskAnswer answer = work.apply(answered.contains(mark) || answeredBefore.contains(mark));
            remember(mark);
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            working.remove(asked, mine);
        }
    }

    private void remember(Mark mark) {
        Set<Mark> generation = answered;
        generation.add(mark);
        if (generation.size() > ANSWERED_MAX) {
            answeredBefore = generation;
            answered = ConcurrentHashMap.newKeySet();
        }
    }

    private static DeskAnswer await(CompletableFuture<DeskAnswer> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
