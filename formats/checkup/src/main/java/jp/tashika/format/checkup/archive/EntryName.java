package jp.tashika.format.checkup.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** 項目名の検査。What the name of a file in the ZIP tells; none is ever used as a path. */
final class EntryName {

    private static final int LENGTH_MAX = 255;
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

    /** What Japanese systems write names in; its second bytes can look like a backslash. */
    private static final Charset CP932 = Charset.forName("windows-31j");

    private EntryName() {}

    /** The name as it was meant: what is no UTF-8 comes out of the ZIP as one character a byte. */
    static String meant(String name) {
        boolean bytes = name.chars().allMatch(c -> c <= 0xFF) && name.chars().anyMatch(c -> c >= 0x80);
        return bytes ? new String(name.getBytes(StandardCharsets.ISO_8859_1), CP932) : name;
    }

    /** Whether the name could lead out of a folder it is unpacked to, or cannot be the name of a file. */
    static boolean isForbidden(String name) {
        if (name.isEmpty() || name.length() > LENGTH_MAX || name.startsWith("/") || name.indexOf('\\') >= 0) {
            return true;
        }
        if (name.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == ':')) {
            return true;
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..") || step.equals(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file may hold data: XML that is no schema. */
    static boolean mayHoldData(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") && !("/" + lower).contains("/xsd/");
    }

    /** How faults name the file: by name when that is plain, else by number alone (a name may be a person's). */
    static String shown(String name, int entry) {
        return SHOWABLE.matcher(name).matches() && name.length() <= LENGTH_MAX ? name : "entry " + entry;
    }
}
