package jp.tashika.bench.kiosk;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** 部分の時間。How long each part of a visit worked, in nanoseconds; parts may overlap. */
final class PartTimes {

    /** 部分。What works between the choice of the face and the face file. */
    enum Part {
        /** 券面の読取り。 */
        PRINT("reading the card's front"),
        /** カードの通信。 */
        CARD("card: every command to its answer"),
        /** 写真の特徴。 */
        PHOTO("photo of the card made a template"),
        /** 撮影画像。 */
        FACE("frames: opened, measured, compared"),
        /** 端末とセンター。 */
        CENTRE("terminal and centre: every question to its answer");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Map<Part, AtomicLong> nanos = new EnumMap<>(Part.class);

    PartTimes() {
        for (Part part : Part.values()) {
            nanos.put(part, new AtomicLong());
        }
    }

    /** 計る。Does it, and counts how long it took. */
    <T> T timed(Part part, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(part, start);
        }
    }

    void add(Part part, long startNanos) {
        of(part).addAndGet(System.nanoTime() - startNanos);
    }

    /** Since this was asked last; begins anew. */
    long take(Part part) {
        return of(part).getAndSet(0);
    }

    private AtomicLong of(Part part) {
        return nanos.getOrDefault(part, new AtomicLong());
    }
}
