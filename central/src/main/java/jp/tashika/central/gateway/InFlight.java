package jp.tashika.central.gateway;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.tashika.central.usecase.Query;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 処理中の要求。A request that comes again while its first attempt is still being worked on waits for that answer: it is
 * worked on, and recorded, once. Another message under the same mark is another request. A first attempt that a retry
 * has overtaken on the way is itself taken as a retry.
 */
final class InFlight {

    private static final int OVERTAKING_MAX = 10_000;

    private final Map<Asked, CompletableFuture<DeskAnswer>> working = new ConcurrentHashMap<>();

    /** The marks of the latest retries that are answered. */
    private final Set<UUID> overtaking = Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

    private static final class Latest extends LinkedHashMap<UUID, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > OVERTAKING_MAX;
        }
    }

    /** What makes two requests one: the asker, its mark, and every byte of the message. */
    record Asked(FacilityCode facility, UUID request, MessageKind kind, ByteBuffer body) {

        /** Personal: only the mark is shown. */
        @Override
        public String toString() {
            return "Asked[" + request + "]";
        }
    }

    /** The answer of {@code work}, or of the same request's work that began before. */
    DeskAnswer once(Asked asked, Query.Request request, Function<Query.Request, DeskAnswer> work) {
        CompletableFuture<DeskAnswer> mine = new CompletableFuture<>();
        CompletableFuture<DeskAnswer> first = working.putIfAbsent(asked, mine);
        if (first != null) {
            return await(first);
        }
        try {
            DeskAnswer answer = work.apply(overtaking.contains(request.id()) ? request.asRetry() : request);
            if (request.isRetry()) {
                overtaking.add(request.id());
            }
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            working.remove(asked, mine);
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
