package jp.tashika.central.gateway;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.tashika.central.usecase.Query;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 処理中の要求。A request that comes again while its first attempt is still being worked on waits for that answer: it is
 * worked on, and recorded, once.
 */
final class InFlight {

    private final Map<Key, CompletableFuture<DeskAnswer>> working = new ConcurrentHashMap<>();

    private record Key(FacilityCode facility, UUID request) {}

    /** The answer of {@code work}, or of the same request's work that began before. */
    DeskAnswer once(FacilityCode facility, Query.Request request, Supplier<DeskAnswer> work) {
        Key key = new Key(facility, request.id());
        CompletableFuture<DeskAnswer> mine = new CompletableFuture<>();
        CompletableFuture<DeskAnswer> first = working.putIfAbsent(key, mine);
        if (first != null) {
            return await(first);
        }
        try {
            DeskAnswer answer = work.get();
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
