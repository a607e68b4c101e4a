package jp.tashika.simulation.claim;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A second reading of claim files, which knows nothing of the product: lines, commas, and field numbers taken from the
 * published tables (receipts 1.1 and 1.2). What it finds wrong it says in words.
 */
final class RawClaims {

    private static final Map<String, Integer> MEDICAL = Map.ofEntries(
            Map.entry("IR", 10),
            Map.entry("RE", 38),
            Map.entry("HO", 15),
            Map.entry("KO", 12),
            Map.entry("SN", 9),
            Map.entry("JD", 33),
            Map.entry("SY", 8),
            Map.entry("SI", 44),
            Map.entry("IY", 44),
            Map.entry("TO", 48),
            Map.entry("CO", 5),
            Map.entry("GO", 4));
    private static final Map<String, Integer> DENTAL = Map.ofEntries(
            Map.entry("UK", 10),
            Map.entry("IR", 9),
            Map.entry("RE", 27),
            Map.entry("HO", 14),
            Map.entry("KO", 10),
            Map.entry("SN", 9),
            Map.entry("JD", 33),
            Map.entry("HS", 13),
            Map.entry("SS", 109),
            Map.entry("SI", 38),
            Map.entry("IY", 39),
            Map.entry("TO", 45),
            Map.entry("CO", 7),
            Map.entry("GO", 4));
    private static final Map<String, Integer> PHARMACY = Map.ofEntries(
            Map.entry("YK", 9),
            Map.entry("RE", 42),
            Map.entry("HO", 14),
            Map.entry("KO", 10),
            Map.entry("SN", 9),
            Map.entry("JD", 33),
            Map.entry("SH", 10),
            Map.entry("CZ", 71),
            Map.entry("IY", 10),
            Map.entry("KI", 114),
            Map.entry("GO", 4));

    /** Of DPC claims only those records whose count is public are looked at. */
    private static final Map<String, Integer> DPC = Map.of("IR", 10, "SN", 9, "JD", 33, "GO", 4);

    /** Who bears a line: H the insurance, 1 the first public programme. */
    private static final Map<String, String> BEARERS = Map.of("1", "H", "2", "H1", "5", "1");

    private final String kind;
    private final List<String[]> lines = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private long bearers;
    private long totalPoints;

    private RawClaims(Path file) throws IOException {
        this.kind = file.getFileName().toString().substring(0, 8);
        byte[] bytes = Files.readAllBytes(file);
        if (bytes[bytes.length - 1] != 0x1A) {
            wrong.add("no end mark");
        }
        String text = new String(bytes, 0, bytes.length - 1, Charset.forName("windows-31j"));
        if (!text.endsWith("\r\n") || text.indexOf('�') >= 0) {
            wrong.add("characters or line ends");
        }
        for (String line : text.split("\r\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line.split(",", -1));
            }
        }
    }

    static List<String> wrongIn(Path file) throws IOException {
        RawClaims raw = new RawClaims(file);
        raw.look();
        return raw.wrong;
    }

    /** The records of this id, in the order of the file. */
    static List<String[]> records(Path file, String id) throws IOException {
        return new RawClaims(file)
                .lines.stream().filter(line -> line[0].equals(id)).toList();
    }

    private void look() {
        lines.forEach(this::fieldCount);
        facility();
        List<String[]> claim = new ArrayList<>();
        int number = 0;
        for (String[] line : lines) {
            if (line[0].equals("RE") || line[0].equals("GO")) {
                if (number > 0) {
                    claim(claim);
                }
                claim.clear();
                number++;
                if (line[0].equals("RE") && !line[1].equals(Integer.toString(number))) {
                    wrong.add("claim number " + line[1]);
                }
            }
            claim.add(line);
        }
        String[] trailer = lines.getLast();
        expect(trailer[0].equals("GO") && trailer[3].equals("99"), "the trailer");
        expect(number(trailer[1]) == bearers, "count " + trailer[1] + " for " + bearers);
        expect(number(trailer[2]) == totalPoints, "points " + trailer[2] + " for " + totalPoints);
    }

    private void fieldCount(String[] line) {
        Map<String, Integer> counts = switch (kind) {
            case "RECEIPTC" -> MEDICAL;
            case "RECEIPTS" -> DENTAL;
            case "RECEIPTY" -> PHARMACY;
            default -> DPC;
        };
        Integer count = counts.get(line[0]);
        expect(count == null ? counts.equals(DPC) : count == line.length, line[0] + " has " + line.length + " fields");
    }

    private void facility() {
        String[] header = lines.getFirst();
        expect(luhn(header[2] + header[3] + header[4]), "check digit of the facility");
        String[] named = lines.get(kind.equals("RECEIPTS") ? 1 : 0);
        expect(luhn(named[2] + named[3] + named[4]), "check digit of the facility");
    }

    private void claim(List<String[]> claim) {
        Map<String, Long> sums = new HashMap<>();
        Map<String, Long> billed = new TreeMap<>();
        int programmes = 0;
        for (String[] line : claim) {
            switch (line[0]) {
                case "HO" -> {
                    billed.put("H", number(line[5]));
                    expect(luhn(line[1].strip()), "check digit of the insurer");
                }
                case "KO" -> {
                    billed.put(Integer.toString(++programmes), number(line[5]));
                    expect(luhn(line[1].strip()) && luhn(line[2]), "check digit of the programme");
                }
                default -> line(line, sums);
            }
        }
        bearers += billed.size();
        totalPoints += billed.getOrDefault("H", billed.getOrDefault("1", 0L));
        expect(!billed.isEmpty(), "nobody pays");
        billed.forEach((bearer, points) ->
                expect(points.equals(sums.getOrDefault(bearer, 0L)), "points " + points + " for " + sums));
    }

    /** Adds what a line says to what each bearer has to pay. */
    private void line(String[] line, Map<String, Long> sums) {
        switch (kind + line[0]) {
            case "RECEIPTCSI", "RECEIPTCIY" -> priced(line, 1, 5, 6, 13, sums);
            case "RECEIPTCTO" -> priced(line, 1, 5, 6, 17, sums);
            case "RECEIPTSSS" -> priced(line, 1, 76, 77, 78, sums);
            case "RECEIPTSSI" -> priced(line, 1, 5, 6, 7, sums);
            case "RECEIPTSIY" -> priced(line, 1, 5, 6, 8, sums);
            case "RECEIPTDSI", "RECEIPTDIY" -> priced(line, 1, 5, 6, 13, sums);
            case "RECEIPTDGT" -> add(line[4], number(line[8]), sums);
            // a pharmacy's: what each dispensing comes to, and the fees of each acceptance
            case "RECEIPTYCZ" -> add(line[6], number(line[66]), sums);
            case "RECEIPTYKI" -> {
                add(line[3], number(line[5]), sums);
                add(line[7], number(line[9]) * number(line[10]), sums);
            }
            default -> {
                // bears no points
            }
        }
    }

    private void priced(String[] line, int category, int points, int times, int firstDay, Map<String, Long> sums) {
        long days = 0;
        for (int day = firstDay; day < firstDay + 31; day++) {
            days += number(line[day]);
        }
        expect(days == number(line[times]) && days > 0, "times " + line[times] + " for days " + days);
        if (!line[category].equals("97")) {
            add(line[2], number(line[points]) * number(line[times]), sums);
        }
    }

    private static void add(String code, long points, Map<String, Long> sums) {
        for (char bearer : BEARERS.get(code).toCharArray()) {
            sums.merge(String.valueOf(bearer), points, Long::sum);
        }
    }

    private void expect(boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** Doubles every second digit from the right of the body; the last digit makes the sum a multiple of ten. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int product = i % 2 == 0 ? digit : digit * 2;
            sum += product > 9 ? product - 9 : product;
        }
        return digits.length() > 1 && sum % 10 == 0;
    }
}
