package jp.tashika.reader.print;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tesseractによる読取り。One engine a language, each for one picture at a time. */
public final class TesseractReader implements PrintReader, AutoCloseable {

    private static final String MISSING =
            "文字を読む仕組み（Tesseract）がこの機械にありません。Debian では tesseract-ocr と tesseract-ocr-jpn を入れてください";

    /** Longer than a page takes; a picture of noise ends there too. */
    private static final int MILLIS_MAX = 20_000;

    /** Only a hint for the engine's sizes: pictures are scaled so that letters are about as large as at this. */
    private static final int RESOLUTION = 300;

    private static final int SYMBOLS_MAX = 10_000;

    private final TesseractLibrary library;
    private final Map<PrintLanguage, MemorySegment> engines;
    private boolean isClosed;

    private TesseractReader(TesseractLibrary library, Map<PrintLanguage, MemorySegment> engines) {
        this.library = library;
        this.engines = engines;
    }

    /** @throws PrintUnavailable on a machine without Tesseract, or without one of the languages */
    public static TesseractReader open(Set<PrintLanguage> languages) throws PrintUnavailable {
        TesseractLibrary library = TesseractLibrary.load().orElseThrow(() -> new PrintUnavailable(MISSING));
        TesseractReader reader = new TesseractReader(library, new EnumMap<>(PrintLanguage.class));
        for (PrintLanguage language : languages) {
            MemorySegment engine = library.create();
            reader.engines.put(language, engine);
            if (!library.init(engine, language.code())) {
                reader.close();
                throw new PrintUnavailable("文字を読む仕組み（Tesseract）に言語 " + language.code()
                        + " がありません。Debian では tesseract-ocr-" + language.code() + " を入れてください");
            }
            library.set(engine, "debug_file", silence());
        }
        return reader;
    }

    /** What it would say of a picture is nobody's business. */
    private static String silence() {
        return System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";
    }

    @Override
    public synchronized List<PrintedLine> lines(PrintPicture picture, PrintExpectation expected) {
        MemorySegment engine = engines.get(expected.language());
        if (isClosed || engine == null) {
            throw new IllegalStateException("closed, or never opened for " + expected.language());
        }
        library.set(engine, "tessedit_char_whitelist", expected.only());
        library.setLayout(engine, expected.layout().mode());
        library.setImage(engine, picture.pixels(), picture.width(), picture.height(), RESOLUTION);
        try {
            return library.recognize(engine, MILLIS_MAX) ? found(engine) : List.of();
        } finally {
            library.clear(engine);
        }
    }

    private List<PrintedLine> found(MemorySegment engine) {
        MemorySegment at = library.iterator(engine);
        if (at.equals(MemorySegment.NULL)) {
            return List.of();
        }
        try {
            return lines(at);
        } finally {
            library.deleteIterator(at);
        }
    }

    private List<PrintedLine> lines(MemorySegment at) {
        List<PrintedLine> lines = new ArrayList<>();
        List<PrintedSymbol> line = new ArrayList<>();
        int count = 0;
        do {
            if (library.isAtBeginningOfLine(at) && !line.isEmpty()) {
                lines.add(new PrintedLine(line));
                line.clear();
            }
            String text = library.text(at);
            if (!text.isBlank()) {
                double confidence = library.confidence(at);
                library.area(at)
                        .map(area -> new PrintedSymbol(text, confidence, area))
                        .ifPresent(line::add);
            }
        } while (++count < SYMBOLS_MAX && library.next(at));
        if (!line.isEmpty()) {
            lines.add(new PrintedLine(line));
        }
        return lines;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        engines.values().forEach(library::delete);
        engines.clear();
    }
}
