package jp.tashika.central.checkup;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import jp.tashika.central.received.CsvRows;
import jp.tashika.format.checkup.programme.Finding;
import jp.tashika.vocabulary.outcome.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** 判定の書き方。How the verdicts of an archive are written: one line of CSV a fault, or one object of JSON a document. */
sealed interface VerdictForm {

    /** What stands before the first. */
    String head();

    String row(DocumentVerdict verdict);

    /** What stands behind the last. */
    String foot();

    /** CSV形式。A document without a finding has one line, too. */
    record Csv() implements VerdictForm {

        @Override
        public String head() {
            return CsvRows.line(
                    "entry", "verdict", "verdict_text", "weight", "code", "path", "detail", "desk_text", "vendor_text");
        }

        @Override
        public String row(DocumentVerdict verdict) {
            return verdict.findings().isEmpty()
                    ? line(verdict, "", "", "", "", "", "")
                    : verdict.findings().stream()
                            .map(finding -> line(verdict, finding))
                            .collect(Collectors.joining());
        }

        private static String line(DocumentVerdict verdict, Finding finding) {
            Outcome outcome = finding.fault().outcome();
            return line(
                    verdict,
                    finding.weight().name(),
                    outcome.code(),
                    finding.fault().path(),
                    finding.fault().detail(),
                    outcome.deskText(),
                    outcome.vendorText());
        }

        private static String line(DocumentVerdict verdict, String... rest) {
            String first = CsvRows.line(
                    verdict.entry(), verdict.verdict(), verdict.verdict().label());
            return first.strip() + "," + CsvRows.line((Object[]) rest);
        }

        @Override
        public String foot() {
            return "";
        }
    }

    /** JSON形式。 */
    final class Json implements VerdictForm {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final AtomicBoolean begun = new AtomicBoolean();

        /** 一件の判定。One document. */
        private record Line(int entry, Verdict verdict, String verdictText, List<FaultLine> faults) {}

        @Override
        public String head() {
            return "{\"verdicts\":[";
        }

        @Override
        public String row(DocumentVerdict verdict) {
            String line = JSON.writeValueAsString(new Line(
                    verdict.entry(),
                    verdict.verdict(),
                    verdict.verdict().label(),
                    verdict.findings().stream()
                            .map(finding -> FaultLine.of(finding.weight().name(), finding.fault()))
                            .toList()));
            return begun.getAndSet(true) ? "," + line : line;
        }

        @Override
        public String foot() {
            return "]}";
        }
    }
}
