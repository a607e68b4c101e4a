package jp.tashika.format.oqs.message;

import java.util.Optional;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 要求元。Who asks, and the mark to give back.
 *
 * @param facility 医療機関コード
 * @param mark 任意のファイル識別子
 */
public record Sender(FacilityCode facility, Optional<ClientMark> mark) {

    public static Sender of(FacilityCode facility) {
        return new Sender(facility, Optional.empty());
    }
}
