package jp.tashika.bench.kiosk;

import java.util.List;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.reader.camera.Camera;
import jp.tashika.simulation.camera.PrintQuality;
import jp.tashika.simulation.camera.PrintedCard;

/** 置かれたカードの券面。As the camera over the tray sees it: a little otherwise each time. */
final class Front implements Camera {

    private final List<byte[]> pictures;
    private int turn;

    private Front(List<byte[]> pictures) {
        this.pictures = pictures;
    }

    static Front of(CardHolder holder) {
        return new Front(PrintedCard.of(holder, 1).moments(PrintQuality.MILD));
    }

    @Override
    public synchronized byte[] picture() {
        turn++;
        return pictures.get(turn % pictures.size()).clone(); // whoever asked wipes it
    }
}
