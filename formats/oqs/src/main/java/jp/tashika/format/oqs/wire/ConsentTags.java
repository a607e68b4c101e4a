package jp.tashika.format.oqs.wire;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import jp.tashika.format.oqs.message.ConsentTo;

/** 同意の要素名。The three elements of each kind of consent. */
record ConsentTags(ConsentTo kind, String flag, String at, String until) {

    private static final Map<ConsentTo, String> STEMS = new EnumMap<>(Map.of(
            ConsentTo.CHECKUP, "SpecificHealthCheckupsInfo",
            ConsentTo.MEDICATION, "PharmacistsInfo",
            ConsentTo.TREATMENT, "DiagnosisInfo",
            ConsentTo.SURGERY, "OperationInfo",
            ConsentTo.DISEASE_NAME, "DiagnosisName",
            ConsentTo.INFECTION, "InfectiousInfo",
            ConsentTo.ALLERGY, "AllergyInfo",
            ConsentTo.DRUG_ALLERGY, "ContraindicationInfo",
            ConsentTo.TEST, "TestInfo",
            ConsentTo.PRESCRIPTION, "PrescriptionInfo"));

    private static final ConsentTags[] ALL =
            Arrays.stream(ConsentTo.values()).map(ConsentTags::of).toArray(ConsentTags[]::new);

    /** All kinds, in the order of the message. */
    static ConsentTags[] all() {
        return ALL.clone();
    }

    private static ConsentTags of(ConsentTo kind) {
        String stem = Objects.requireNonNull(STEMS.get(kind));
        return new ConsentTags(
                kind, (stem + "ConsFlg").intern(), (stem + "ConsTime").intern(), (stem + "AvailableTime").intern());
    }
}
