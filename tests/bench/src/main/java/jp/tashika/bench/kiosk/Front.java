package jp.tashika.bench.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.reader.front.CardCamera;
import jp.tashika.simulation.camera.PrintQuality;
import jp.tashika.simulation.camera.PrintedCard;

/** 置かれたカードの券面。As the camera over the tray sees it: a little otherwise each time. */
final class Front implements CardCamera {

    private static final int PICTURES = 8;

    private final List<byte[]> pictures;
    private int turn;

    private Front(List<byte[]> pictures) {
        this.pictures = pictures;
    }

    static Front of(CardHolder holder) {
        PrintedCard card = PrintedCard.of(holder, 1);
        return new Front(IntStream.range(0, PICTURES)
                .mapToObj(seed -> card.frame(PrintQuality.MILD, seed))
                .toList());
    }

    @Override
    public synchronized Optional<byte[]> picture(String kiosk) {
        turn++;
        return Optional.of(pictures.get(turn % pictures.size()).clone()); // whoever asked wipes it
    }
}
