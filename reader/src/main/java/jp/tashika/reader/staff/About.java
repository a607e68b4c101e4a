package jp.tashika.reader.staff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * この読取機。What staff are told of the program.
 *
 * @param settings without passwords and codes
 * @param isDumpOff whether the system makes no dump of the program's memory
 */
public record About(String version, String java, Map<String, String> settings, boolean isDumpOff) {

    public About {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public static About of(Map<String, String> settings, boolean isDumpOff) {
        return new About(
                Optional.ofNullable(About.class.getPackage().getImplementationVersion())
                        .orElse("（組立て前）"),
                Runtime.version().toString(),
                settings,
                isDumpOff);
    }
}
