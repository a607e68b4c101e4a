package jp.tashika.format.claim.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.claim.Samples.Sample;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand files, each damaged in one way: none is lost, none makes reading fail, and the damage is named. */
class MutatedFilesTest {

    private static final int FILES = 1_000;
    private static final List<Sample> SAMPLES = List.of(Sample.values());
    private static final List<Damage> DAMAGES = List.of(Damage.values());

    /** What happens to files on their way; those that always leave a trace must be told. */
    private enum Damage {
        BYTE_CHANGED(false),
        BYTES_LOST(false),
        BYTES_ADDED(false),
        LINE_LOST(false),
        LINES_SWAPPED(false),
        LINE_ENDS_OF_UNIX(false),
        END_MARK_LOST(false),
        FIELD_LOST(false),
        LINE_TWICE(false),
        NULS(true),
        HALF_A_CHARACTER(true),
        CUT_OFF(true),
        LINE_ENDS_LOST(true),
        REQUIRED_FIELD_EMPTY(true),
        IMPOSSIBLE_DATE(true),
        UNKNOWN_RECORD(true),
        HEADER_LOST(true),
        TRAILER_LOST(true),
        CLAIM_TWICE(true),
        ENDLESS_LINE(true);

        private final boolean told;

        Damage(boolean told) {
            this.told = told;
        }
    }

    @Test
    @DisplayName("壊した1,000ファイル: 失われず、止まらず、不備が名指しされる")
    @Tag("MED-004")
    void nothingIsLostAndNothingIsHidden() throws IOException {
        Random random = new Random(20_260_711);
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        Map<Damage, Integer> count = new EnumMap<>(Damage.class);
        for (int i = 0; i < FILES; i++) {
            Sample sample = SAMPLES.get(i % SAMPLES.size());
            Damage damage = DAMAGES.get(i / SAMPLES.size() % DAMAGES.size());
            byte[] file = damaged(sample.bytes(), damage, random);
            List<FilePart> parts = new ArrayList<>();
            ClaimFileReader.of(new ByteArrayInputStream(file), sample.kind()).forEach(parts::add);

            assertThat(written(parts)).as("%d %s %s", i, sample, damage).isEqualTo(file);
            Everything.ask(parts);
            List<ClaimFault> faults =
                    parts.stream().flatMap(part -> part.faults().stream()).toList();
            if (damage.told) {
                assertThat(faults).as("%d %s %s", i, sample, damage).isNotEmpty();
            }
            assertThat(faults).allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("試験", "１２３"));
            faults.forEach(fault -> seen.add(fault.outcome()));
            count.merge(damage, 1, Integer::sum);
        }
        assertThat(count).hasSameSizeAs(DAMAGES);
        assertThat(seen).hasSizeGreaterThan(18);
    }

    @Test
    @DisplayName("一件の値が壊れても、ほかのレセプトはそのまま受け付ける")
    void whatIsWrongWithOneClaimIsItsOwn() throws IOException {
        Random random = new Random(7);
        List<byte[]> claims = good(Sample.MEDICAL.bytes());
        for (int i = 0; i < 300; i++) {
            List<byte[]> lines = lines(Sample.MEDICAL.bytes());
            int line = 1 + random.nextInt(lines.size() - 3);
            byte[] changed = lines.get(line).clone();
            for (int at = 3; at < changed.length - 2; at++) {
                if (changed[at] != ',' && random.nextInt(4) == 0) {
                    changed[at] = (byte) (random.nextBoolean() ? 'x' : 0xFF);
                }
            }
            lines.set(line, changed);
            List<byte[]> left = good(joined(lines));
            assertThat(left.stream().filter(one -> claims.stream().anyMatch(old -> Arrays.equals(old, one))))
                    .hasSizeGreaterThanOrEqualTo(claims.size() - 1);
        }
    }

    private static byte[] damaged(byte[] file, Damage damage, Random random) {
        int at = random.nextInt(file.length);
        List<byte[]> lines = lines(file);
        int line = random.nextInt(lines.size() - 2);
        switch (damage) {
            case BYTE_CHANGED -> {
                file[at] = (byte) random.nextInt();
                return file;
            }
            case BYTES_LOST -> {
                return spliced(file, at, 1 + random.nextInt(50), new byte[0]);
            }
            case BYTES_ADDED -> {
                byte[] added = new byte[1 + random.nextInt(50)];
                random.nextBytes(added);
                return spliced(file, at, 0, added);
            }
            case LINE_LOST -> lines.remove(line);
            case LINES_SWAPPED -> Collections.swap(lines, line, random.nextInt(lines.size()));
            case LINE_ENDS_OF_UNIX -> lines.replaceAll(one -> replaced(one, "\r\n", "\n"));
            case END_MARK_LOST -> lines.removeLast();
            case FIELD_LOST -> lines.set(line, replaced(lines.get(line), ",", ""));
            case LINE_TWICE -> lines.add(line, lines.get(line));
            case NULS -> lines.set(line, spliced(lines.get(line), 3, 0, new byte[] {'x', 0, 0, 0, 'x'}));
            case HALF_A_CHARACTER -> lines.set(line, spliced(lines.get(line), 3, 0, new byte[] {(byte) 0x93, ','}));
            case CUT_OFF -> {
                return Arrays.copyOf(file, Math.min(at, file.length - 40));
            }
            case LINE_ENDS_LOST -> lines.replaceAll(one -> replaced(one, "\r\n", ""));
            case REQUIRED_FIELD_EMPTY -> {
                int begin = claim(lines);
                lines.set(begin, "RE,,,,,,\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            case IMPOSSIBLE_DATE -> {
                int begin = claim(lines);
                byte[] wrong = "RE,1,1112,202613,x,1,20260230\r\n".getBytes(StandardCharsets.US_ASCII);
                lines.set(begin, wrong);
            }
            case UNKNOWN_RECORD -> lines.add(1 + line, "QQ,1,2\r\n".getBytes(StandardCharsets.US_ASCII));
            case HEADER_LOST -> lines.removeFirst();
            case TRAILER_LOST -> lines.remove(lines.size() - 2);
            case CLAIM_TWICE -> lines.add(claim(lines) + 1, lines.get(claim(lines)));
            case ENDLESS_LINE -> {
                byte[] endless = new byte[70_000 + random.nextInt(100_000)];
                Arrays.fill(endless, (byte) (random.nextBoolean() ? ',' : 'x'));
                lines.set(line, spliced(lines.get(line), 3, 0, endless));
            }
        }
        return joined(lines);
    }

    private static int claim(List<byte[]> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i)[0] == 'R' && lines.get(i)[1] == 'E') {
                return i;
            }
        }
        throw new AssertionError("a file without a claim");
    }

    private static List<byte[]> good(byte[] file) throws IOException {
        List<byte[]> claims = new ArrayList<>();
        ClaimFileReader.of(new ByteArrayInputStream(file), Sample.MEDICAL.kind())
                .forEach(part -> {
                    if (part instanceof FilePart.Good(var claim)) {
                        claims.add(claim.bytes());
                    }
                });
        return claims;
    }

    private static byte[] written(List<FilePart> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (FilePart part : parts) {
            part.writeTo(out);
        }
        return out.toByteArray();
    }

    /** The lines with their ends; the last is the end mark. */
    private static List<byte[]> lines(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n' || at == file.length - 1) {
                lines.add(Arrays.copyOfRange(file, from, at + 1));
                from = at + 1;
            }
        }
        return lines;
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** {@code bytes} with {@code lost} of them from {@code at} on replaced by others. */
    private static byte[] spliced(byte[] bytes, int at, int lost, byte[] added) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = Math.min(at, bytes.length);
        out.write(bytes, 0, from);
        out.writeBytes(added);
        int rest = Math.min(bytes.length, from + lost);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, String text, String by) {
        String read = new String(bytes, StandardCharsets.ISO_8859_1);
        return read.replaceFirst(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }
}
