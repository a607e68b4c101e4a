package jp.tashika.terminal.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.vocabulary.name.Likeness;
import jp.tashika.vocabulary.outcome.Outcome;

/** 一括照会の結果の言葉。Brings the answers of a batch to the lines they belong to, and says each in words. */
final class BatchWords {

    private BatchWords() {}

    /** 人数。With a comma before each three digits. */
    static String people(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static List<BatchRow> rows(BatchList list, List<BatchUnit> units, LocalDate day) {
        Map<String, BatchUnit> answers = new HashMap<>();
        for (BatchUnit unit : units) {
            unit.echo().flatMap(QueryEcho::mark).map(ClientMark::text).ifPresent(mark -> answers.put(mark, unit));
        }
        return list.lines().stream()
                .map(line -> row(line, Optional.ofNullable(answers.get(Integer.toString(line.position()))), day))
                .toList();
    }

    private static BatchRow row(BatchList.Line line, Optional<BatchUnit> answer, LocalDate day) {
        if (line.reading() instanceof QueryReading.Reading.Wrong(var corrections)) {
            return new BatchRow(line, BatchRow.Verdict.ERROR, BatchList.sentence(line, corrections));
        }
        return answer.map(unit -> answered(line, unit, day))
                .orElseGet(() -> new BatchRow(line, BatchRow.Verdict.ERROR, "センターの結果にこの行がありませんでした。もう一度照会してください。"));
    }

    private static BatchRow answered(BatchList.Line line, BatchUnit unit, LocalDate day) {
        Optional<Outcome> told = ResultWords.outcome(unit.processing().code());
        String said = told.map(Outcome::deskText)
                .or(() -> unit.processing().message())
                .orElse("");
        if (unit.processing().status() == ProcessingStatus.ERROR
                || unit.validity().isEmpty()) {
            return new BatchRow(line, BatchRow.Verdict.ERROR, said.isBlank() ? "入力を確認してください。" : said);
        }
        return switch (unit.validity().get()) {
            case VALID, VALID_UNREGISTERED -> valid(line, joined(said, otherName(line, unit), line.warning()));
            case INVALID ->
                invalid(
                        line,
                        said,
                        unit.coverages().stream()
                                .map(coverage -> ResultWords.whyInvalid(coverage, day))
                                .findFirst()
                                .orElse(Outcome.COVERAGE_LOST),
                        lostOn(unit));
            case SUPERSEDED -> invalid(line, said, Outcome.COVERAGE_SUPERSEDED, lostOn(unit));
            case NOTHING_FITS -> invalid(line, said, Outcome.NOTHING_FITS, "");
            case SEVERAL_FIT ->
                new BatchRow(line, BatchRow.Verdict.ERROR, said.isBlank() ? Outcome.SEVERAL_FIT.deskText() : said);
        };
    }

    private static BatchRow valid(BatchList.Line line, String worthALook) {
        return new BatchRow(
                line, worthALook.isBlank() ? BatchRow.Verdict.VALID : BatchRow.Verdict.VALID_TO_CONFIRM, worthALook);
    }

    private static BatchRow invalid(BatchList.Line line, String said, Outcome meant, String more) {
        return new BatchRow(
                line, BatchRow.Verdict.INVALID, joined(more, said.isBlank() ? meant.deskText() : said, line.warning()));
    }

    private static String lostOn(BatchUnit unit) {
        return unit.coverages().stream()
                .flatMap(coverage -> coverage.term().lostOn().stream())
                .findFirst()
                .map(lost -> "資格喪失日 " + TypedDate.written(lost) + "。")
                .orElse("");
    }

    /** The list may name somebody else than the insurer does: the desk compares. */
    private static String otherName(BatchList.Line line, BatchUnit unit) {
        return unit.coverages().stream()
                .map(ConfirmedCoverage::person)
                .map(ConfirmedCoverage.Person::name)
                .filter(name -> !line.name().isBlank() && Likeness.of(line.name(), name) == Likeness.DIFFERENT)
                .findFirst()
                .map(name -> "登録されている氏名は「" + name + "」です。本人か確認してください。")
                .orElse("");
    }

    private static String joined(String... sentences) {
        List<String> said = new ArrayList<>();
        for (String sentence : sentences) {
            if (!sentence.isBlank()) {
                said.add(sentence);
            }
        }
        return String.join("", said);
    }
}
