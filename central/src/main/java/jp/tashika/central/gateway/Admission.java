package jp.tashika.central.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;

/** 受入れ制御。How much is worked on at once, in all and for one facility; the rest is told when to come again. */
public final class Admission {

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final Limits limits;
    private final Semaphore requests;
    private final Semaphore uploads;
    private final Map<FacilityCode, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * 上限。
     *
     * @param requestsMax requests at once
     * @param uploadsMax of those, uploads and downloads of batches
     * @param patience how long one waits to be let in
     * @param facilitySecond requests a second of one facility
     * @param facilityBurst how many it may have saved up
     */
    public record Limits(int requestsMax, int uploadsMax, Duration patience, int facilitySecond, int facilityBurst) {}

    public Admission(Limits limits) {
        this.limits = limits;
        this.requests = new Semaphore(limits.requestsMax(), true);
        this.uploads = new Semaphore(limits.uploadsMax(), true);
    }

    /** Empty when the facility may go on now; each request counts. */
    Optional<Refusal> tooMany(FacilityCode facility) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(facility, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Refusal.of(429, Outcome.TOO_MANY_REQUESTS)
                        .after(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** 入場。A place for one request, until it is closed; empty when none came free in time. */
    Optional<Place> enter(boolean upload) {
        if (!acquire(requests)) {
            return Optional.empty();
        }
        if (upload && !acquire(uploads)) {
            requests.release();
            return Optional.empty();
        }
        return Optional.of(() -> {
            if (upload) {
                uploads.release();
            }
            requests.release();
        });
    }

    static Refusal busy() {
        return Refusal.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Outcome.CENTRE_BUSY)
                .after(COME_AGAIN);
    }

    /** 処理中の数。How many are being worked on. */
    public int admitted() {
        return limits.requestsMax() - requests.availablePermits();
    }

    private boolean acquire(Semaphore places) {
        try {
            return places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.facilityBurst())
                        .refillGreedy(limits.facilitySecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** 一人分の場所。 */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
