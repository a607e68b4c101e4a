package jp.tashika.central.gateway;

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
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 処理中の要求。A request that comes again while its first attempt is still being worked on waits for that answer: it is
 * worked on, and recorded, once. A first attempt that a retry has overtaken on the way is itself taken as a retry.
 */
final class InFlight {

    private static final int OVERTAKING_MAX = 10_000;

    private final Map<Key, CompletableFuture<DeskAnswer>> working = new ConcurrentHashMap<>();

    /** The latest retries that are answered. */
    private final Set<Key> overtaking = Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

    private static final class Latest extends LinkedHashMap<Key, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > OVERTAKING_MAX;
        }
    }

    private record Key(FacilityCode facility, UUID request) {}

    /** The answer of {@code work}, or of the same request's work that began before. */
    DeskAnswer once(FacilityCode facility, Query.Request request, Function<Query.Request, DeskAnswer> work) {
        Key key = new Key(facility, request.id());
        CompletableFuture<DeskAnswer> mine = new CompletableFuture<>();
        CompletableFuture<DeskAnswer> first = working.putIfAbsent(key, mine);
        if (first != null) {
            return await(first);
        }
        try {
            DeskAnswer answer = work.apply(overtaking.contains(key) ? request.asRetry() : request);
            if (request.isRetry()) {
                overtaking.add(key);
            }
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            working.remove(key, mine);
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
