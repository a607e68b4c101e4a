package jp.tashika.central.gateway;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 障害の痕跡。What failed and where, without the messages of exceptions: those of libraries may repeat what was read. */
public final class Trace {

    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Trace() {}

    public static String of(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(Trace::one)
                .collect(Collectors.joining(" <- "));
    }

    private static String one(Throwable trouble) {
        return trouble.getClass().getName()
                + Arrays.stream(trouble.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(", ", " [", "]"));
    }
}
