package jp.tashika.reader.station;

import java.util.List;
import java.util.Optional;

/** 台の一覧。All kiosks of one terminal (HWR-013). */
public record Stations(List<Station> all) implements AutoCloseable {

    public Stations {
        all = List.copyOf(all);
    }

    public Optional<Station> named(String kiosk) {
        return all.stream().filter(station -> station.kiosk().equals(kiosk)).findFirst();
    }

    /** 開始。 */
    public void start() {
        all.forEach(Station::start);
    }

    @Override
    public void close() {
        all.forEach(Station::close);
    }
}
