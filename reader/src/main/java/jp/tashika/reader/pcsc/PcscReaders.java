package jp.tashika.reader.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * カードリーダー。The readers of this machine, and whether a card lies on them. Finds them again by itself after the system's
 * service was restarted or a reader was pulled. Used by several threads; each call has a context of its own.
 */
public final class PcscReaders {

    private static final int NO_READERS = 0x8010002E;
    private static final int TIMED_OUT = 0x8010000A;

    private static final long UNAWARE = 0x0;
    private static final long CHANGED = 0x2;
    private static final long PRESENT = 0x20;

    private static final long EXCLUSIVE = 1;
    private static final long T0_OR_T1 = 3;

    private final PcscLibrary library;

    private PcscReaders(PcscLibrary library) {
        this.library = library;
    }

    /**
     * Loads the system's library.
     *
     * @throws PcscFailed on a system without PC/SC
     */
    public static PcscReaders open() throws PcscFailed {
        return new PcscReaders(PcscLibrary.load().orElseThrow(() -> new PcscFailed("no PC/SC library", 0)));
    }

    /** One use of the service: what fails with it is tried anew by whoever asks again. */
    @FunctionalInterface
    private interface Use<T> {
        T with(long context, Arena arena) throws PcscFailed;
    }

    private <T> T use(Use<T> use) throws PcscFailed {
        long context = library.establish();
        try (Arena arena = Arena.ofConfined()) {
            return use.with(context, arena);
        } finally {
            library.release(context);
        }
    }

    /**
     * 一覧。The names of the readers attached now.
     *
     * @throws PcscFailed when the service does not run
     */
    public List<String> names() throws PcscFailed {
        return use((context, arena) -> {
            MemoryLayout number = library.platform().number();
            MemorySegment length = arena.allocate(number);
            int code = library.listReaders(context, MemorySegment.NULL, length);
            if (code == NO_READERS) {
                return List.of();
            }
            check("list", code);
            MemorySegment names = arena.allocate(Math.max(1, PcscLibrary.read(length, number)));
            check("list", library.listReaders(context, names, length));
            byte[] bytes = names.toArray(ValueLayout.JAVA_BYTE);
            return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\0"))
                    .filter(name -> !name.isBlank())
                    .toList();
        });
    }

    /**
     * Waits until a card lies on the reader, or none does.
     *
     * @return whether one does at the end of the wait
     * @throws PcscFailed when the reader or the service is gone
     */
    public boolean awaitCard(String reader, boolean wanted, Duration atMost) throws PcscFailed {
        return use((context, arena) -> {
            PcscPlatform platform = library.platform();
            MemorySegment state = arena.allocate(platform.stateSize(), ValueLayout.ADDRESS.byteAlignment());
            state.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(reader, StandardCharsets.UTF_8));
            long deadline = System.nanoTime() + atMost.toNanos();
            long seen = UNAWARE;
            while (true) {
                long left = Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
                PcscLibrary.write(state.asSlice(platform.currentStateAt()), platform.number(), seen);
                int code = library.statusChange(context, seen == UNAWARE ? 0 : left, state, 1);
                if (code != TIMED_OUT) {
                    check("status", code);
                    seen = PcscLibrary.read(state.asSlice(platform.eventStateAt()), platform.number()) & ~CHANGED;
                }
                boolean present = (seen & PRESENT) != 0;
                if (present == wanted || left == 0) {
                    return present;
                }
            }
        });
    }

    /**
     * Opens the card for this process alone: whoever shared it could use a key that was opened by a PIN.
     *
     * @throws PcscFailed when there is none, or another process has it
     */
    public PcscCard connect(String reader) throws PcscFailed {
        long context = library.establish();
        try (Arena arena = Arena.ofConfined()) {
            PcscPlatform platform = library.platform();
            MemorySegment card = arena.allocate(platform.handle());
            MemorySegment protocol = arena.allocate(platform.number());
            MemorySegment name = arena.allocateFrom(reader, StandardCharsets.UTF_8);
            check("connect", library.connect(context, name, EXCLUSIVE, T0_OR_T1, card, protocol));
            return new PcscCard(
                    library,
                    context,
                    PcscLibrary.read(card, platform.handle()),
                    PcscLibrary.read(protocol, platform.number()));
        } catch (PcscFailed e) {
            library.release(context);
            throw e;
        }
    }

    private static void check(String step, int code) throws PcscFailed {
        if (code != PcscLibrary.SUCCESS) {
            throw new PcscFailed(step, code);
        }
    }
}
