package jp.tashika.reader.station;

import java.util.List;
import jp.tashika.card.cardface.FaceNumberB;

/** 照合番号Bの読取り口。Reads the front of the card that lies at a kiosk, as far as its photo needs. */
@FunctionalInterface
public interface FaceNumbers {

    /**
     * What it can be, the likeliest first, and most often alone; empty when it cannot be read surely, for each that is
     * wrong costs one of ten tries.
     */
    List<FaceNumberB> read(String kiosk);
}
