package jp.tashika.format.oqs.paper;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;

/** 要素名と値。Names of elements, and codes: those of the interface where it has one for the same thing. */
final class PaperTags {

    static final String XML_MSG = "XmlMsg";
    static final String MESSAGE_HEADER = "MessageHeader";
    static final String MESSAGE_BODY = "MessageBody";
    static final String PROCESS_EXECUTION_TIME = "ProcessExecutionTime";
    static final String MEDICAL_INSTITUTION_CODE = "MedicalInstitutionCode";
    static final String REFERENCE_CLASSIFICATION = "ReferenceClassification";
    static final String CHARACTER_CODE_IDENTIFIER = "CharacterCodeIdentifier";
    static final String FACE_FILE_NAME = "FaceFileName";
    static final String REFERENCE_NUMBER = "ReferenceNumber";
    static final String REGISTERED = "RegisteredQualification";
    static final String INSURER_NUMBER = "InsurerNumber";
    static final String INSURED_CARD_SYMBOL = "InsuredCardSymbol";
    static final String INSURED_IDENTIFICATION_NUMBER = "InsuredIdentificationNumber";
    static final String INSURED_BRANCH_NUMBER = "InsuredBranchNumber";
    static final String PAPER = "PaperCertificate";
    static final String PAPER_CLASSIFICATION = "PaperClassification";
    static final String ITEM = "ReadItem";
    static final String ITEM_NAME = "ItemName";
    static final String ITEM_TEXT = "ItemText";
    static final String SURENESS = "Sureness";
    static final String CHECK = "CheckResult";
    static final String COMPARISON = "ComparisonResult";
    static final String UPDATE_RESULT = "UpdateResult";

    /** 照会区分: an insurance card by itself, and any other paper. */
    static final String ROUTE_CARD = "7";

    static final String ROUTE_OTHER = "8";

    private static final Map<String, PaperItem> ITEMS = byWire(PaperItem.values(), PaperTags::wire);
    private static final Map<String, PaperKind> KINDS = byWire(PaperKind.values(), PaperTags::wire);
    private static final Map<String, ItemCheck> CHECKS = byWire(ItemCheck.values(), PaperTags::wire);

    private PaperTags() {}

    private static <E> Map<String, E> byWire(E[] all, Function<E, String> wire) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(wire, one -> one));
    }

    static String wire(PaperItem item) {
        return switch (item) {
            case SCHEME_NAME -> "InsuranceName";
            case INSURER_NUMBER -> INSURER_NUMBER;
            case SYMBOL -> INSURED_CARD_SYMBOL;
            case NUMBER -> INSURED_IDENTIFICATION_NUMBER;
            case BRANCH -> INSURED_BRANCH_NUMBER;
            case FUNDER_NUMBER -> "PublicExpensePayerNumber";
            case RECIPIENT_NUMBER -> "PublicExpenseRecipientNumber";
            case NAME -> "Name";
            case BIRTHDATE -> "Birthdate";
            case VALID_FROM -> "ValidStartDate";
            case VALID_UNTIL -> "ValidEndDate";
            case COPAYMENT_RATIO -> "ContributionRatio";
            case SELF_PAY_MAX -> "SelfPayMaximum";
        };
    }

    static String wire(PaperKind kind) {
        return switch (kind) {
            case INSURANCE_CARD -> "1";
            case PUBLIC_EXPENSE -> "2";
            case MEDICAL_TICKET -> "3";
            case UNKNOWN -> "9";
        };
    }

    static String wire(ItemCheck check) {
        return switch (check) {
            case NONE -> "0";
            case FITS -> "1";
            case FAILS -> "2";
        };
    }

    static Optional<PaperItem> item(String wire) {
        return Optional.ofNullable(ITEMS.get(wire));
    }

    static Optional<PaperKind> kind(String wire) {
        return Optional.ofNullable(KINDS.get(wire));
    }

    static Optional<ItemCheck> check(String wire) {
        return Optional.ofNullable(CHECKS.get(wire));
    }
}
