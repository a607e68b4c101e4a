package jp.tashika.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 連携のファイル。CSVs and ZIPs as another program would write them: text by hand, nothing of ours. */
final class FeedFiles {

    static final String ACQUIRE =
            "individual_number,symbol,number,branch,name,kana,other_name,other_kana,sex,sex_on_back,"
                    + "birthdate,address,post_number,acquired_on,lost_on,loss_reason,classification,relation,insured_name,"
                    + "card_issued_on,card_from,card_until,ratio,income_class,withheld";
    private static final String KNOWN = "known_symbol,known_number,known_branch,known_birthdate,known_acquired_on,";
    static final String CORRECT = KNOWN + ACQUIRE.substring(ACQUIRE.indexOf(',') + 1);
    static final String LOSE = KNOWN + "lost_on,loss_reason";

    private FeedFiles() {}

    /** A folder with one CSV. */
    static Path csv(Path folder, String name, String header, List<String> rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text(header, rows));
        return folder;
    }

    private static String text(String header, List<String> rows) {
        return header + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    /** Open coverages of so many fictional people; the first has this number. */
    static List<String> acquired(int first, int count, String family) {
        List<String> rows = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            rows.add(individual(i) + "," + stated(i, family));
        }
        return rows;
    }

    static List<String> renamed(int first, int count, String family) {
        List<String> rows = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            rows.add(known(i) + "," + stated(i, family));
        }
        return rows;
    }

    static String lost(int number, String day) {
        return known(number) + "," + day + ",03";
    }

    private static String known(int number) {
        return "架・7," + number + ",01,1980-02-29,2021-04-01";
    }

    private static String stated(int number, String family) {
        return "架・7," + number + ",01," + family + "　花子,シケン　ハナコ,,,2,,1980-02-29,架空県試験市1-2-3,999-0001,2021-04-01,,,"
                + "01,1,,2021-04-01,2021-04-01,,,,0";
    }

    /** 個人番号。Eleven digits that begin with 7, and the check digit of domain rules 1.6. */
    private static String individual(int number) {
        String body = "7" + String.format("%010d", number);
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (body.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return body + (rest <= 1 ? 0 : 11 - rest);
    }

    /** What is sent: a manifest and one file of losses, which may be made wrong. */
    static Zip zip(String insurer, long feed, List<String> rows) {
        String csv = text(LOSE, rows);
        String manifest = """
                insurer.number=%s
                insurer.name=架空健康保険組合
                feed.number=%d
                made.at=2026-11-22T00:00:00Z
                lose.csv.rows=%d
                lose.csv.sha256=%s
                """.formatted(insurer, feed, rows.size(), sha256(csv));
        return new Zip(manifest, "lose.csv", csv);
    }

    /** 送るもの。The parts of one ZIP. */
    record Zip(String manifest, String name, String csv) {

        Zip named(String other) {
            return new Zip(manifest, other, csv);
        }

        Zip withHash(String other) {
            return new Zip(manifest.replaceFirst("sha256=.*", "sha256=" + other), name, csv);
        }

        Zip holding(String other) {
            return new Zip(manifest, name, other);
        }

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("manifest.properties"));
                zip.write(manifest.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry(name));
                zip.write(csv.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException("memory cannot fail to be written", e);
            }
            return bytes.toByteArray();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
