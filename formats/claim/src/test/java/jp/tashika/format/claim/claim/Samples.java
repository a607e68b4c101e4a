package jp.tashika.format.claim.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordLayout;

/**
 * Fictional files of every kind. The resources are written for people: fields behind {@code |} by index or day ({@code d5}),
 * commas at the end left out; here they become what the wire has.
 */
public final class Samples {

    public static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** One file of each kind, and the medical one as it was written before 2020. */
    public enum Sample {
        MEDICAL(ClaimKind.MEDICAL, "medical"),
        WAREKI(ClaimKind.MEDICAL, "medical-wareki"),
        DPC(ClaimKind.DPC, "dpc"),
        DENTAL(ClaimKind.DENTAL, "dental"),
        DISPENSING(ClaimKind.DISPENSING, "dispensing");

        private final ClaimKind kind;
        private final String resource;

        Sample(ClaimKind kind, String resource) {
            this.kind = kind;
            this.resource = resource;
        }

        public ClaimKind kind() {
            return kind;
        }

        /** The file with all of its commas, CRLF and 0x1A. */
        public byte[] bytes() {
            return file(kind, text());
        }

        /** The resource as people read it. */
        public String text() {
            try (InputStream in =
                    Objects.requireNonNull(Samples.class.getResourceAsStream("/claims/" + resource + ".txt"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Samples() {}

    /** A whole file of these lines. */
    public static byte[] file(ClaimKind kind, String text) {
        return (lines(kind, text) + "\u001a").getBytes(WINDOWS_31J);
    }

    /** These lines as the wire has them. */
    public static String lines(ClaimKind kind, String text) {
        StringBuilder lines = new StringBuilder();
        text.lines()
                .map(line -> line(kind, line))
                .forEach(line -> lines.append(line).append("\r\n"));
        return lines.toString();
    }

    private static String line(ClaimKind kind, String line) {
        String[] parts = line.split(" \\| ");
        List<String> fields = new ArrayList<>(Arrays.asList(parts[0].split(",", -1)));
        RecordLayout layout =
                Layouts.of(kind, Edition.WESTERN).find(fields.getFirst()).orElse(null);
        if (layout == null) {
            return line;
        }
        fields.addAll(Collections.nCopies(Math.max(0, layout.size() - fields.size()), ""));
        for (int i = 1; i < parts.length; i++) {
            String[] put = parts[i].split("=");
            int index = put[0].startsWith("d")
                    ? FieldName.of("day" + put[0].substring(1)).in(layout)
                    : Integer.parseInt(put[0]);
            fields.set(index, put[1]);
        }
        return String.join(",", fields);
    }
}
