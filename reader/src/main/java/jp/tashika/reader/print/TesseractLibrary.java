package jp.tashika.reader.print;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/** Tesseractの関数。The functions of the system's Tesseract that are needed, as its header {@code capi.h} describes them. */
@SuppressWarnings("restricted") // calling a library of the system is what this class is for
final class TesseractLibrary {

    /** Tried: 5.3.0 of Debian 12. The functions used are the same in version 4. */
    private static final List<String> NAMES = List.of(
            "libtesseract.so.5",
            "libtesseract.so.4",
            "libtesseract.5.dylib",
            "libtesseract.dylib",
            "libtesseract-5.dll",
            "tesseract55.dll",
            "tesseract53.dll");

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;

    private static final int NETWORKS_ONLY = 1;

    static final int LINE = 2;
    static final int SYMBOL = 4;

    private final SymbolLookup symbols;
    private final MethodHandle create;
    private final MethodHandle delete;
    private final MethodHandle init;
    private final MethodHandle setVariable;
    private final MethodHandle setLayout;
    private final MethodHandle setImage;
    private final MethodHandle setResolution;
    private final MethodHandle recognize;
    private final MethodHandle clear;
    private final MethodHandle iterator;
    private final MethodHandle iteratorDelete;
    private final MethodHandle next;
    private final MethodHandle text;
    private final MethodHandle deleteText;
    private final MethodHandle confidence;
    private final MethodHandle place;
    private final MethodHandle isAtBeginning;
    private final MethodHandle box;
    private final MethodHandle monitorCreate;
    private final MethodHandle monitorDelete;
    private final MethodHandle monitorDeadline;

    private TesseractLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        this.create = function("TessBaseAPICreate", POINTER);
        this.delete = procedure("TessBaseAPIDelete", POINTER);
        this.init = function("TessBaseAPIInit2", INT, POINTER, POINTER, POINTER, INT);
        this.setVariable = function("TessBaseAPISetVariable", INT, POINTER, POINTER, POINTER);
        this.setLayout = procedure("TessBaseAPISetPageSegMode", POINTER, INT);
        this.setImage = procedure("TessBaseAPISetImage", POINTER, POINTER, INT, INT, INT, INT);
        this.setResolution = procedure("TessBaseAPISetSourceResolution", POINTER, INT);
        this.recognize = function("TessBaseAPIRecognize", INT, POINTER, POINTER);
        this.clear = procedure("TessBaseAPIClear", POINTER);
        this.iterator = function("TessBaseAPIGetIterator", POINTER, POINTER);
        this.iteratorDelete = procedure("TessResultIteratorDelete", POINTER);
        this.next = function("TessResultIteratorNext", INT, POINTER, INT);
        this.text = function("TessResultIteratorGetUTF8Text", POINTER, POINTER, INT);
        this.deleteText = procedure("TessDeleteText", POINTER);
        this.confidence = function("TessResultIteratorConfidence", FLOAT, POINTER, INT);
        this.place = function("TessResultIteratorGetPageIteratorConst", POINTER, POINTER);
        this.isAtBeginning = function("TessPageIteratorIsAtBeginningOf", INT, POINTER, INT);
        this.box = function("TessPageIteratorBoundingBox", INT, POINTER, INT, POINTER, POINTER, POINTER, POINTER);
        this.monitorCreate = function("TessMonitorCreate", POINTER);
        this.monitorDelete = procedure("TessMonitorDelete", POINTER);
        this.monitorDeadline = procedure("TessMonitorSetDeadlineMSecs", POINTER, INT);
    }

    /** Empty on a system without it. */
    static Optional<TesseractLibrary> load() {
        useOneThread();
        return NAMES.stream().flatMap(name -> lookup(name).stream()).findFirst().map(TesseractLibrary::new);
    }

    /** One line is too little for several threads: they only wait for one another. Read when the library is loaded. */
    private static void useOneThread() {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(function -> {
            MethodHandle setenv = linker.downcallHandle(function, FunctionDescriptor.of(INT, POINTER, POINTER, INT));
            try (Arena arena = Arena.ofConfined()) {
                call(setenv, arena.allocateFrom("OMP_THREAD_LIMIT"), arena.allocateFrom("1"), 1);
            }
        });
    }

    private static Optional<SymbolLookup> lookup(String library) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(library, Arena.global()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not on this system
        }
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    private MethodHandle procedure(String name, MemoryLayout... parameters) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.ofVoid(parameters));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a function of Tesseract cannot be called as it is described", e);
        }
    }

    private static void run(MethodHandle procedure, Object... arguments) {
        try {
            procedure.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a function of Tesseract cannot be called as it is described", e);
        }
    }

    MemorySegment create() {
        return (MemorySegment) call(create);
    }

    void delete(MemorySegment engine) {
        run(delete, engine);
    }

    /** Whether the language is there. */
    boolean init(MemorySegment engine, String language) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call(init, engine, MemorySegment.NULL, arena.allocateFrom(language), NETWORKS_ONLY) == 0;
        }
    }

    void set(MemorySegment engine, String variable, String value) {
        try (Arena arena = Arena.ofConfined()) {
            if ((int) call(setVariable, engine, arena.allocateFrom(variable), arena.allocateFrom(value)) == 0) {
                throw new IllegalStateException("Tesseract knows no " + variable);
            }
        }
    }

    void setLayout(MemorySegment engine, int mode) {
        run(setLayout, engine, mode);
    }

    /** Eight bits a pixel; copied by the library. */
    void setImage(MemorySegment engine, MemorySegment pixels, int width, int height, int resolution) {
        run(setImage, engine, pixels, width, height, 1, width);
        run(setResolution, engine, resolution);
    }

    /** Whether it came to its end within the time. */
    boolean recognize(MemorySegment engine, int millisMax) {
        MemorySegment monitor = (MemorySegment) call(monitorCreate);
        try {
            run(monitorDeadline, monitor, millisMax);
            return (int) call(recognize, engine, monitor) == 0;
        } finally {
            run(monitorDelete, monitor);
        }
    }

    /** Forgets picture and results. */
    void clear(MemorySegment engine) {
        run(clear, engine);
    }

    /** NULL when nothing was found. */
    MemorySegment iterator(MemorySegment engine) {
        return (MemorySegment) call(iterator, engine);
    }

    void deleteIterator(MemorySegment at) {
        run(iteratorDelete, at);
    }

    boolean next(MemorySegment at) {
        return (int) call(next, at, SYMBOL) != 0;
    }

    boolean isAtBeginningOfLine(MemorySegment at) {
        return (int) call(isAtBeginning, (MemorySegment) call(place, at), LINE) != 0;
    }

    /** The character at this place; the library's own copy is overwritten. */
    String text(MemorySegment at) {
        MemorySegment found = (MemorySegment) call(text, at, SYMBOL);
        if (found.equals(MemorySegment.NULL)) {
            return "";
        }
        MemorySegment whole = found.reinterpret(Long.MAX_VALUE);
        String read = whole.getString(0);
        for (long i = 0; whole.get(ValueLayout.JAVA_BYTE, i) != 0; i++) {
            whole.set(ValueLayout.JAVA_BYTE, i, (byte) ' ');
        }
        run(deleteText, found);
        return read;
    }

    float confidence(MemorySegment at) {
        return (float) call(confidence, at, SYMBOL);
    }

    /** Empty when the engine cannot say where it is. */
    Optional<PrintArea> area(MemorySegment at) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment edges = arena.allocate(INT, 4);
            int found = (int) call(
                    box,
                    (MemorySegment) call(place, at),
                    SYMBOL,
                    edges,
                    edges.asSlice(4),
                    edges.asSlice(8),
                    edges.asSlice(12));
            int left = Math.max(0, edges.getAtIndex(INT, 0));
            int top = Math.max(0, edges.getAtIndex(INT, 1));
            return found == 0
                    ? Optional.empty()
                    : Optional.of(new PrintArea(
                            left,
                            top,
                            Math.max(1, edges.getAtIndex(INT, 2) - left),
                            Math.max(1, edges.getAtIndex(INT, 3) - top)));
        }
    }
}
