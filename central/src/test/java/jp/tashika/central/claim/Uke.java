package jp.tashika.central.claim;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tashika.core.registry.Insurer;
import jp.tashika.vocabulary.number.FacilityCode;

/** 架空の請求ファイル。Writes the lines of medical claim files for tests; the sums are right. */
public final class Uke {

    public static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final List<String> lines = new ArrayList<>();
    private final FacilityCode facility;
    private int claims;
    private int points;

    private Uke(FacilityCode facility, String name, String claimedIn) {
        this.facility = facility;
        String digits = facility.digits();
        lines.add("IR,1," + digits.substring(0, 2) + "," + digits.charAt(2) + "," + digits.substring(3) + ",," + name
                + "," + claimedIn + ",00,");
    }

    /** @param claimedIn such as 202611 */
    public static Uke of(FacilityCode facility, String name, String claimedIn) {
        return new Uke(facility, name, claimedIn);
    }

    /** 名義。Under which numbers a claim goes. */
    public record Insured(Insurer insurer, String symbol, String number, String branch, String birthdate) {}

    /** The next claim, with one drug for so many days, given on a day of the month. */
    public Uke oral(Insured insured, String careMonth, String drug, String amount, int day, int quantity) {
        return claim(
                insured,
                careMonth,
                List.of(new Line("IY,21,1," + drug + "," + amount, 10, quantity, Map.of(day, quantity))));
    }

    /** The next claim, with one act done once on a day. */
    public Uke act(Insured insured, String careMonth, String section, String act, int actPoints, int day) {
        return claim(
                insured,
                careMonth,
                List.of(new Line("SI," + section + ",1," + act + ",", actPoints, 1, Map.of(day, 1))));
    }

    /** A line with its points, its times and the days. */
    public record Line(String start, int points, int times, Map<Integer, Integer> days) {

        String text() {
            StringBuilder text = new StringBuilder(start + "," + points + "," + times + ",,,,,,");
            for (int day = 1; day <= 31; day++) {
                text.append(',');
                if (days.containsKey(day)) {
                    text.append(days.get(day));
                }
            }
            return text.toString();
        }
    }

    public Uke claim(Insured insured, String careMonth, List<Line> given) {
        claims++;
        int sum = given.stream().mapToInt(line -> line.points() * line.times()).sum();
        points += sum;
        Map<Integer, Integer> days = new TreeMap<>();
        given.forEach(line -> line.days().keySet().forEach(day -> days.put(day, 1)));
        lines.add("RE," + claims + ",1112," + careMonth + ",試験　太郎,1,"
                + insured.birthdate().replace("-", "") + ",".repeat(30) + "シケンタロウ,");
        lines.add("HO," + insured.insurer().number().digits() + "," + insured.symbol() + "," + insured.number() + ","
                + days.size() + "," + sum + ",,,,,,,,,");
        lines.add("SN,1,01,,,," + insured.branch() + ",,");
        StringBuilder visits = new StringBuilder("JD,1");
        for (int day = 1; day <= 31; day++) {
            visits.append(',').append(days.containsKey(day) ? "1" : "");
        }
        lines.add(visits.toString());
        lines.add("SY,0000999," + careMonth + "01,1,,試験病名,01,");
        given.forEach(line -> lines.add(line.text()));
        return this;
    }

    /** A line as it stands. */
    public Uke raw(String line) {
        lines.add(line);
        return this;
    }

    public FacilityCode facility() {
        return facility;
    }

    public byte[] bytes() {
        return (String.join("\r\n", lines) + "\r\nGO," + claims + "," + points + ",99\r\n\u001a").getBytes(WINDOWS_31J);
    }
}
