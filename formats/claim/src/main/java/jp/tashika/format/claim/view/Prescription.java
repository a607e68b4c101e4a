package jp.tashika.format.claim.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 処方。What a pharmacy dispensed together: how it is taken, and each time it was dispensed.
 *
 * @param record SH
 * @param dispensings in the order of the claim
 */
public record Prescription(UkeRecord record, List<Dispensing> dispensings) {

    private static final FieldName NUMBER = FieldName.of("prescriptionNumber");
    private static final FieldName FORM = FieldName.of("dosageForm");
    private static final FieldName USAGE = FieldName.of("usageCode");
    private static final FieldName TEXT = FieldName.of("usageText");

    public Prescription {
        dispensings = List.copyOf(dispensings);
    }

    /** 処方No。Two digits. */
    public Optional<String> number() {
        return record.text(NUMBER);
    }

    /** 剤形。1 内服, 2 内滴, 3 屯服, 4 注射, 5 外用, 6 浸煎, 7 湯, 9 材料. */
    public Optional<String> dosageForm() {
        return record.text(FORM);
    }

    /** 用法。Three digits, 900 when the text says it. */
    public Optional<String> usageCode() {
        return record.text(USAGE);
    }

    /** 特別指示。How it is taken, in words. */
    public Optional<String> usageText() {
        return record.text(TEXT);
    }

    /**
     * The prescriptions of a pharmacy's claim. Records CZ one after the other share the lines behind them; those that have
     * none behind them share the lines of the time before.
     */
    static List<Prescription> of(List<UkeRecord> records) {
        List<Prescription> prescriptions = new ArrayList<>();
        List<UkeRecord> own = new ArrayList<>();
        for (UkeRecord record : records) {
            switch (record.id()) {
                case "SH" -> {
                    add(prescriptions, own);
                    own.add(record);
                }
                case "CZ", "IY", "TO", "CO" -> own.add(record);
                default -> {}
            }
        }
        add(prescriptions, own);
        return prescriptions;
    }

    private static void add(List<Prescription> prescriptions, List<UkeRecord> own) {
        if (!own.isEmpty() && own.getFirst().is("SH")) {
            prescriptions.add(new Prescription(own.getFirst(), Dispensing.of(own.subList(1, own.size()))));
        }
        own.clear();
    }
}
