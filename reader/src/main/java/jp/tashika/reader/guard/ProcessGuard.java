package jp.tashika.reader.guard;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * プログラムの守り。Keeps what passes through memory (PIN, photo, pictures) from being looked at from outside (RDR-012, SEC-004).
 *
 * <p>That nobody attaches to the JVM is decided when it starts, so it is only checked here; that the system makes no dump of
 * it, and lets no other process of the same user read its memory, is asked of Linux at the start.
 */
public final class ProcessGuard {

    private static final int PR_GET_DUMPABLE = 3;
    private static final int PR_SET_DUMPABLE = 4;

    private static final List<String> DEBUGGING =
            List.of("-agentlib:", "-agentpath:", "-javaagent:", "-Xrunjdwp", "-Xdebug");

    private ProcessGuard() {}

    /** 起動の検査。The first thing that leaves the JVM open, in a Japanese sentence; empty when nothing does. */
    public static Optional<String> weakness() {
        return weakness(
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                isOn("DisableAttachMechanism"),
                isOn("HeapDumpOnOutOfMemoryError"));
    }

    static Optional<String> weakness(List<String> arguments, boolean isAttachOff, boolean isHeapDumpOn) {
        if (!isAttachOff) {
            return Optional.of("-XX:+DisableAttachMechanism を付けて起動してください（動作中のメモリを外から見られないようにします）");
        }
        if (isHeapDumpOn) {
            return Optional.of("-XX:+HeapDumpOnOutOfMemoryError を外して起動してください（メモリの内容をファイルに残しません）");
        }
        return arguments.stream()
                .filter(argument -> DEBUGGING.stream().anyMatch(argument::startsWith))
                .findFirst()
                .map(argument -> argument.replaceFirst("[:=].*", "") + " を外して起動してください（デバッグモードでは動きません）");
    }

    private static boolean isOn(String option) {
        return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(option)
                .getValue());
    }

    /** メモリダンプの禁止。No core dump, no reading of /proc/PID/mem by others; whether the system took it. */
    public static boolean forbidDumps() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return false; // Windows and macOS: by settings of the system, see the documents
        }
        return control(PR_SET_DUMPABLE, 0) == 0 && control(PR_GET_DUMPABLE, 0) == 0;
    }

    @SuppressWarnings("restricted") // a function of the system's own library
    private static int control(int option, long value) {
        Linker linker = Linker.nativeLinker();
        MemorySegment function = linker.defaultLookup().findOrThrow("prctl");
        MethodHandle prctl = linker.downcallHandle(
                function,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        try {
            return (int) prctl.invokeExact(option, value, 0L, 0L, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException("prctl cannot be called as it is described", e);
        }
    }
}
