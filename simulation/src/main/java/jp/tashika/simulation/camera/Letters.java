package jp.tashika.simulation.camera;

import java.awt.GraphicsEnvironment;
import java.util.Locale;
import java.util.Set;

/** 字体。The letters of this machine; none where it has no fontconfig. */
public final class Letters {

    private static final Set<String> FAMILIES = find();

    private Letters() {}

    /** 字体の名前。 */
    public static Set<String> families() {
        return FAMILIES;
    }

    /** Without fontconfig the JDK cannot draw letters, and says so by an error. */
    private static Set<String> find() {
        try {
            return Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Set.of();
        }
    }
}
