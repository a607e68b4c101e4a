package jp.tashika.reader.face;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * 顔照合の一回。One person before the camera, from the first frame to the result. Frames come from any thread, one is looked
 * at and one may wait, more are passed over. What it holds is wiped when it ends, and when it is closed.
 *
 * <p>There is one comparison, of the best pictures, at the end: the rate of false matches is that of one try. Whoever
 * moves is followed; only a face that jumps, or comes after a pause, begins anew.
 */
public final class FaceSession implements AutoCloseable {

    private static final int WAITING_MAX = 2;

    private final FaceEngine engine;
    private final FaceTemplate card;
    private final AccuracySettings settings;
    private final Instant begun;
    private final BestPictures best;
    private final List<Double> liveness = new ArrayList<>();
    private final Map<Hint, Integer> hints = new EnumMap<>(Hint.class);
    private final ReentrantLock one = new ReentrantLock();
    private final AtomicInteger waiting = new AtomicInteger();

    private ChallengeProgress progress;
    private Optional<FaceTrack> track = Optional.empty();
    private Optional<FaceTemplate> afterMovement = Optional.empty();
    private Optional<FaceResult> result = Optional.empty();
    private boolean isClosed;
    private int frames;

    private FaceSession(
            FaceEngine engine, FaceTemplate card, AccuracySettings settings, Challenge challenge, Instant now) {
        this.engine = engine;
        this.card = card;
        this.settings = settings;
        this.begun = now;
        this.best = new BestPictures(settings.session().pictures());
        this.progress = ChallengeProgress.begin(challenge);
    }

    /**
     * Begins with nobody seen yet.
     *
     * @param card of the photo in the card; taken over and wiped
     * @param challenge drawn by whoever has the randomness
     * @throws IllegalArgumentException when the settings are another engine's
     */
    public static FaceSession begin(
            FaceEngine engine, FaceTemplate card, AccuracySettings settings, Challenge challenge, Instant now) {
        if (!settings.engine().equals(engine.name())) {
            card.close();
            throw new IllegalArgumentException("settings of accuracy are for another engine: " + settings.engine());
        }
        return new FaceSession(engine, card, settings, challenge, now);
    }

    /** Looks at one frame (JPEG); the bytes are taken over and wiped. */
    public FrameVerdict offer(byte[] jpeg, Instant now) {
        if (waiting.incrementAndGet() > WAITING_MAX) {
            waiting.decrementAndGet();
            Arrays.fill(jpeg, (byte) 0);
            return new FrameVerdict(Hint.BUSY, 0, Optional.empty());
        }
        one.lock();
        try {
            return isClosed || result.isPresent() ? ended() : looked(jpeg, now);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
            one.unlock();
            waiting.decrementAndGet();
        }
    }

    private FrameVerdict ended() {
        return new FrameVerdict(Hint.ENDED, 0, result);
    }

    private FrameVerdict looked(byte[] jpeg, Instant now) {
        frames++;
        Hint hint = switch (engine.open(jpeg)) {
            case PictureReading.Refused<Capture> _ -> Hint.UNREADABLE;
            case PictureReading.Usable<Capture>(Capture capture) -> {
                try (capture) {
                    yield seen(capture, now);
                }
            }
        };
        hints.merge(hint, 1, Integer::sum);
        if (best.isFull() && progress.isMet()) {
            end(evidence().decide(settings.comparison()));
        } else if (isOver(now)) {
            end(best.isFull() ? notMet() : new FaceResult.NoGoodPicture(mostOften()));
        }
        return result.isPresent() ? ended() : new FrameVerdict(hint, best.size(), Optional.empty());
    }

    private boolean isOver(Instant now) {
        return frames >= settings.session().framesMax()
                || Duration.between(begun, now)
                                .compareTo(Duration.ofSeconds(settings.session().secondsMax()))
                        >= 0;
    }

    private static FaceResult notMet() {
        return new FaceResult.NotLive(FaceResult.Doubt.CHALLENGE_NOT_MET);
    }

    /** What to tell after a frame that shows anything at all. */
    private Hint seen(Capture capture, Instant now) {
        List<FaceBox> faces = capture.faces();
        Hint count = PictureRules.judge(faces);
        if (count != Hint.OK) {
            progress = progress.gap();
            return count;
        }
        FaceMeasures face = capture.measure(faces.getFirst());
        follow(face.box(), now);
        Hint quality = PictureRules.judge(face, capture.width(), capture.height(), settings.picture());
        boolean isComparable = PictureRules.isComparable(quality);
        boolean wasMet = progress.isMet();
        progress = progress.next(face, isComparable, settings.challenge());
        if (isComparable) {
            keep(capture, face, progress.isMet() && !wasMet);
        }
        boolean isMoving = progress.challenge().isShownBy(face, progress.straightYaw(), settings.challenge());
        return toldBy(quality, isMoving);
    }

    private void follow(FaceBox box, Instant now) {
        if (track.isPresent() && !track.get().isFollowedBy(box, now)) {
            progress = progress.anew();
            forgetPictures();
        }
        track = Optional.of(new FaceTrack(box, now));
    }

    /** The picture in which the one who moved looks straight again is always made a template. */
    private void keep(Capture capture, FaceMeasures face, boolean isAfterMovement) {
        liveness.add(face.liveness());
        double quality = PictureRules.quality(face, settings.picture());
        if (isAfterMovement) {
            afterMovement = Optional.of(capture.template(face.box()));
        }
        if (best.wants(quality)) {
            best.offer(quality, capture.template(face.box()));
        }
    }

    /** A head that turns is told neither to look straight nor, since it is narrower, to come closer. */
    private Hint toldBy(Hint quality, boolean isMoving) {
        return switch (progress.step()) {
            case STRAIGHT, MET -> quality;
            case MOVEMENT ->
                isMoving
                                || PictureRules.isComparable(quality)
                                || quality == Hint.LOOK_STRAIGHT
                                || quality == Hint.EYES_CLOSED
                        ? progress.challenge().hint()
                        : quality;
            case STRAIGHT_AGAIN -> isMoving ? progress.challenge().end() : quality;
        };
    }

    private Evidence evidence() {
        List<FaceTemplate> chosen = best.templates();
        FaceTemplate moved = afterMovement.orElseThrow();
        return new Evidence(
                chosen.stream().map(it -> engine.similarity(card, it)).toList(),
                chosen.stream()
                        .mapToDouble(it -> engine.similarity(moved, it))
                        .min()
                        .orElseThrow(),
                liveness);
    }

    private Hint mostOften() {
        return hints.entrySet().stream()
                .filter(hint -> !PictureRules.isComparable(hint.getKey()))
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Hint.NO_FACE);
    }

    private void end(FaceResult what) {
        result = Optional.of(what);
        wipe();
    }

    /** 時間切れ。Ends a session whose camera sends nothing any more, once its time is over. */
    public Optional<FaceResult> result(Instant now) {
        one.lock();
        try {
            if (result.isEmpty() && !isClosed && isOver(now)) {
                end(best.isFull() ? notMet() : new FaceResult.NoGoodPicture(mostOften()));
            }
            return result;
        } finally {
            one.unlock();
        }
    }

    private void forgetPictures() {
        best.close();
        afterMovement.ifPresent(FaceTemplate::close);
        afterMovement = Optional.empty();
        liveness.clear();
    }

    private void wipe() {
        forgetPictures();
        card.close();
        track = Optional.empty();
    }

    @Override
    public void close() {
        one.lock();
        try {
            isClosed = true;
            wipe();
        } finally {
            one.unlock();
        }
    }

    @Override
    public String toString() {
        return "FaceSession[masked]";
    }
}
