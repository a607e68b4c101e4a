package jp.tashika.reader.print;

import java.util.EnumSet;
import java.util.Optional;

/** この機械の印字読取り。The engine for print, if this machine has one; else what is missing, in a Japanese sentence. */
public final class InstalledPrint implements AutoCloseable {

    private final Optional<TesseractReader> reader;
    private final Optional<String> missing;

    private InstalledPrint(Optional<TesseractReader> reader, Optional<String> missing) {
        this.reader = reader;
        this.missing = missing;
    }

    /** Opens it with all languages. */
    public static InstalledPrint open() {
        try {
            return new InstalledPrint(
                    Optional.of(TesseractReader.open(EnumSet.allOf(PrintLanguage.class))), Optional.empty());
        } catch (PrintUnavailable e) {
            return new InstalledPrint(Optional.empty(), Optional.of(e.sentence()));
        }
    }

    public Optional<PrintReader> reader() {
        return reader.map(it -> it);
    }

    /** 足りないもの。 */
    public Optional<String> missing() {
        return missing;
    }

    @Override
    public void close() {
        reader.ifPresent(TesseractReader::close);
    }
}
