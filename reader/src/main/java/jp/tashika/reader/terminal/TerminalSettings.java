package jp.tashika.reader.terminal;

import java.net.URI;
import java.time.Duration;

/**
 * 端末との通信の設定。By which the reader finds its terminal, and shows who it is.
 *
 * @param address of the terminal's page, such as {@code http://127.0.0.1:8480}
 * @param device the reader's name at the terminal
 * @param password what the terminal knows the reader by
 * @param answer how long one answer may take
 */
public record TerminalSettings(URI address, String device, String password, Duration answer) {

    /** Holds a password: not shown. */
    @Override
    public String toString() {
        return "TerminalSettings[" + address + ", " + device + "]";
    }
}
