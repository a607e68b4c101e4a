package jp.tashika.format.checkup.wire;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeKind;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.document.Plain;
import jp.tashika.format.checkup.document.ServiceKind;
import jp.tashika.format.checkup.item.Oid;

/** 交換用ファイルの読取。Reads an index or a summary, standing on its root. */
final class ExchangeReading {

    static final String INDEX = "index";
    static final String SUMMARY = "summary";

    private static final Set<String> OF_INDEX =
            Set.of("interactionType", "creationTime", "sender", "receiver", "serviceEventType", "totalRecordCount");
    private static final List<String> OF_SUMMARY = List.of(
            "totalSubjectCount",
            "totalCostAmount",
            "totalPaymentAmount",
            "totalPaymentByOtherProgram",
            "totalClaimAmount");
    private static final String MAY_MISS = "totalPaymentByOtherProgram";

    private final Walk walk;

    private Optional<ExchangeKind> exchange = Optional.empty();
    private Optional<LocalDate> createdOn = Optional.empty();
    private Optional<PartyNumber> sender = Optional.empty();
    private Optional<PartyNumber> receiver = Optional.empty();
    private Optional<ServiceKind> service = Optional.empty();
    private Optional<Integer> records = Optional.empty();
    private final Map<String, Integer> numbers = new HashMap<>();

    ExchangeReading(Walk walk) {
        this.walk = walk;
    }

    Optional<CheckupFile> index() {
        Set<String> seen = new HashSet<>();
        walk.children(OF_INDEX, seen, name -> {
            switch (name) {
                case "interactionType" -> exchange = walk.code("1 to 20", ExchangeKind::parse);
                case "creationTime" -> createdOn = walk.day();
                case "sender" -> walk.descend(() -> sender = party(), "id");
                case "receiver" -> walk.descend(() -> receiver = party(), "id");
                case "serviceEventType" -> service = walk.code("1 to 9", ServiceKind::parse);
                case "totalRecordCount" -> records = number(ExchangeIndex.RECORDS_MAX);
                default -> walk.in().skip();
            }
        });
        OF_INDEX.stream()
                .sorted()
                .filter(name -> !seen.contains(name) && !name.equals("receiver"))
                .forEach(walk::missing);
        if (walk.faults().isEmpty() && sender.isEmpty()) {
            walk.missing("sender/id");
        }
        return walk.faults().isEmpty()
                ? Optional.of(new ExchangeIndex(
                        exchange.orElseThrow(),
                        createdOn.orElseThrow(),
                        sender.orElseThrow(),
                        receiver,
                        service.orElseThrow(),
                        records.orElseThrow()))
                : Optional.empty();
    }

    Optional<CheckupFile> summary() {
        Set<String> single = new HashSet<>(OF_SUMMARY);
        single.add("serviceEventType");
        Set<String> seen = new HashSet<>();
        walk.children(single, seen, name -> {
            if (name.equals("serviceEventType")) {
                service = walk.code("1 to 9", ServiceKind::parse);
            } else if (single.contains(name)) {
                int max = name.equals("totalSubjectCount") ? ExchangeSummary.SUBJECTS_MAX : ExchangeSummary.YEN_MAX;
                number(max).ifPresent(number -> numbers.put(name, number));
            } else {
                walk.in().skip();
            }
        });
        single.stream()
                .sorted()
                .filter(name -> !seen.contains(name) && !name.equals(MAY_MISS))
                .forEach(walk::missing);
        return walk.faults().isEmpty()
                ? Optional.of(new ExchangeSummary(
                        service.orElseThrow(),
                        numbers.getOrDefault("totalSubjectCount", 0),
                        numbers.getOrDefault("totalCostAmount", 0),
                        numbers.getOrDefault("totalPaymentAmount", 0),
                        Optional.ofNullable(numbers.get(MAY_MISS)),
                        numbers.getOrDefault("totalClaimAmount", 0)))
                : Optional.empty();
    }

    private Optional<PartyNumber> party() {
        Optional<String> root =
                walk.required("root", "OID", text -> Optional.of(text).filter(Oid::isOid));
        Optional<PartyNumber> party = root.flatMap(oid -> walk.required(
                "extension",
                "at most " + PartyNumber.DIGITS_MAX + " digits",
                digits -> PartyNumber.parse(oid, digits)));
        walk.in().skip();
        return party;
    }

    private Optional<Integer> number(int max) {
        Optional<Integer> number = walk.required(
                "value",
                "0 to " + max,
                text -> Optional.of(text)
                        .filter(digits -> digits.length() <= 9 && Plain.isDigits(digits, digits.length()))
                        .map(Integer::parseInt)
                        .filter(value -> value <= max));
        walk.in().skip();
        return number;
    }
}
