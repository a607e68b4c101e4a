package jp.tashika.reader.pcsc;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;

/**
 * PC/SCの方言。How PC/SC is called on a system: the same functions, with other names of libraries and other sizes of numbers.
 *
 * @param libraries to be tried in this order
 * @param number DWORD and LONG
 * @param handle of contexts and cards
 * @param suffix of functions that take texts
 * @param stateSize bytes of SCARD_READERSTATE
 */
record PcscPlatform(List<String> libraries, MemoryLayout number, MemoryLayout handle, String suffix, long stateSize) {

    /** Tried with pcscd 1.9.9. */
    private static final PcscPlatform LINUX = new PcscPlatform(
            List.of("libpcsclite.so.1", "libpcsclite.so"), ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, "", 80);

    /** Written from the documentation, not tried. */
    private static final PcscPlatform WINDOWS =
            new PcscPlatform(List.of("winscard.dll"), ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, "A", 64);

    /** Written from the documentation, not tried. */
    private static final PcscPlatform MACOS = new PcscPlatform(
            List.of("/System/Library/Frameworks/PCSC.framework/PCSC"),
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            "",
            61);

    static PcscPlatform here() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return WINDOWS;
        }
        return system.startsWith("mac") ? MACOS : LINUX;
    }

    /** Where the numbers of a reader's state stand in its structure: behind two pointers. */
    long currentStateAt() {
        return 2 * ValueLayout.ADDRESS.byteSize();
    }

    long eventStateAt() {
        return currentStateAt() + number.byteSize();
    }
}
