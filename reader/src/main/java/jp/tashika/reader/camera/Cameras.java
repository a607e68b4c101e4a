package jp.tashika.reader.camera;

import java.util.Map;
import java.util.Optional;

/**
 * 台のカメラの一覧。By the names of their kiosks. A kiosk without one for the patient uses that of the browser which shows its
 * page; one without a camera over its tray reads no card's face.
 *
 * @param patients look at who stands before the kiosk
 * @param trays look at what lies in it
 */
public record Cameras(Map<String, Camera> patients, Map<String, Camera> trays) {

    public Cameras {
        patients = Map.copyOf(patients);
        trays = Map.copyOf(trays);
    }

    public static Cameras none() {
        return new Cameras(Map.of(), Map.of());
    }

    public Optional<Camera> patient(String kiosk) {
        return Optional.ofNullable(patients.get(kiosk));
    }

    public Optional<Camera> tray(String kiosk) {
        return Optional.ofNullable(trays.get(kiosk));
    }
}
