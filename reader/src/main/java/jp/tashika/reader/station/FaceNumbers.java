package jp.tashika.reader.station;

import java.util.Optional;
import jp.tashika.card.cardface.FaceNumberB;

/** 照合番号Bの読取り口。Reads the front of the card that lies at a kiosk, as far as its photo needs. */
@FunctionalInterface
public interface FaceNumbers {

    /** Empty when it cannot be read surely: a guess would cost one of ten tries. */
    Optional<FaceNumberB> read(String kiosk);
}
