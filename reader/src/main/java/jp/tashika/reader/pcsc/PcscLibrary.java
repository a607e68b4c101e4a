package jp.tashika.reader.pcsc;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * PC/SCライブラリ。The functions of the system's PC/SC library, numbers of every size taken and given as long.
 *
 * <p>Not {@code javax.smartcardio}: once pcscd has been restarted it never finds a reader again.
 */
@SuppressWarnings("restricted") // calling a library of the system is what this class is for
final class PcscLibrary {

    static final int SUCCESS = 0;

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    private final PcscPlatform platform;
    private final SymbolLookup symbols;
    private final MethodHandle establish;
    private final MethodHandle release;
    private final MethodHandle cancel;
    private final MethodHandle listReaders;
    private final MethodHandle statusChange;
    private final MethodHandle connect;
    private final MethodHandle disconnect;
    private final MethodHandle transmit;

    private PcscLibrary(PcscPlatform platform, SymbolLookup symbols) {
        this.platform = platform;
        this.symbols = symbols;
        MemoryLayout number = platform.number();
        MemoryLayout handle = platform.handle();
        String suffix = platform.suffix();
        this.establish = function("SCardEstablishContext", number, POINTER, POINTER, POINTER);
        this.release = function("SCardReleaseContext", handle);
        this.cancel = function("SCardCancel", handle);
        this.listReaders = function("SCardListReaders" + suffix, handle, POINTER, POINTER, POINTER);
        this.statusChange = function("SCardGetStatusChange" + suffix, handle, number, POINTER, number);
        this.connect = function("SCardConnect" + suffix, handle, POINTER, number, number, POINTER, POINTER);
        this.disconnect = function("SCardDisconnect", handle, number);
        this.transmit = function("SCardTransmit", handle, POINTER, POINTER, number, POINTER, POINTER, POINTER);
    }

    /** Empty on a system without PC/SC. */
    static Optional<PcscLibrary> load() {
        PcscPlatform platform = PcscPlatform.here();
        return platform.libraries().stream()
                .flatMap(name -> lookup(name).stream())
                .findFirst()
                .map(symbols -> new PcscLibrary(platform, symbols));
    }

    private static Optional<SymbolLookup> lookup(String library) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(library, Arena.global()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not on this system
        }
    }

    /** Every number and handle as long, whatever it is in the library. */
    private MethodHandle function(String name, MemoryLayout... parameters) {
        MethodHandle called = Linker.nativeLinker()
                .downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(platform.number(), parameters));
        MethodType type = called.type().changeReturnType(long.class);
        for (int i = 0; i < type.parameterCount(); i++) {
            if (type.parameterType(i).isPrimitive()) {
                type = type.changeParameterType(i, long.class);
            }
        }
        return MethodHandles.explicitCastArguments(called, type);
    }

    PcscPlatform platform() {
        return platform;
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) (long) function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a function of PC/SC cannot be called as it is described", e);
        }
    }

    private static void check(String function, int code) throws PcscFailed {
        if (code != SUCCESS) {
            throw new PcscFailed(function, code);
        }
    }

    /** A number or handle that a function has written. */
    static long read(MemorySegment at, MemoryLayout layout) {
        return layout.byteSize() == Long.BYTES
                ? at.get(ValueLayout.JAVA_LONG_UNALIGNED, 0)
                : Integer.toUnsignedLong(at.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
    }

    static void write(MemorySegment at, MemoryLayout layout, long value) {
        if (layout.byteSize() == Long.BYTES) {
            at.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, value);
        } else {
            at.set(ValueLayout.JAVA_INT_UNALIGNED, 0, (int) value);
        }
    }

    long establish() throws PcscFailed {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = arena.allocate(platform.handle());
            long system = 2;
            check("establish", call(establish, system, MemorySegment.NULL, MemorySegment.NULL, context));
            return read(context, platform.handle());
        }
    }

    /** A context that is gone already cannot be released, and need not be. */
    void release(long context) {
        call(release, context);
    }

    void cancel(long context) {
        call(cancel, context);
    }

    int listReaders(long context, MemorySegment names, MemorySegment length) {
        return call(listReaders, context, MemorySegment.NULL, names, length);
    }

    int statusChange(long context, long millis, MemorySegment states, long count) {
        return call(statusChange, context, millis, states, count);
    }

    int connect(
            long context, MemorySegment reader, long share, long protocols, MemorySegment card, MemorySegment active) {
        return call(connect, context, reader, share, protocols, card, active);
    }

    void disconnect(long card, long disposition) {
        call(disconnect, card, disposition);
    }

    int transmit(
            long card,
            MemorySegment protocol,
            MemorySegment command,
            long length,
            MemorySegment reply,
            MemorySegment replyLength) {
        return call(transmit, card, protocol, command, length, MemorySegment.NULL, reply, replyLength);
    }
}
