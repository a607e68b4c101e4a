package jp.tashika.format.oqs.wire;

/** 要素名。Element names exactly as the interface spells them, its slips included ({@link #STATUS_OF_INFECTON}). */
final class Tags {

    // the frame
    static final String XML_MSG = "XmlMsg";
    static final String MESSAGE_HEADER = "MessageHeader";
    static final String MESSAGE_BODY = "MessageBody";

    // headers
    static final String PROCESS_EXECUTION_TIME = "ProcessExecutionTime";
    static final String QUALIFICATION_CONFIRMATION_DATE = "QualificationConfirmationDate";
    static final String MEDICAL_INSTITUTION_CODE = "MedicalInstitutionCode";
    static final String ARBITRARY_FILE_IDENTIFIER = "ArbitraryFileIdentifier";
    static final String REFERENCE_CLASSIFICATION = "ReferenceClassification";
    static final String RECEPTION_NUMBER = "ReceptionNumber";
    static final String SEGMENT_OF_RESULT = "SegmentOfResult";
    static final String ERROR_CODE = "ErrorCode";
    static final String ERROR_MESSAGE = "ErrorMessage";
    static final String NUMBER_OF_PROCESSING_RESULT = "NumberOfProcessingResult";
    static final String NUMBER_OF_NORMAL_PROCESSING = "NumberOfNormalProcessing";
    static final String NUMBER_OF_ERROR = "NumberOfError";
    static final String CHARACTER_CODE_IDENTIFIER = "CharacterCodeIdentifier";

    // asked for
    static final String QUALIFICATION_CONFIRM_SEARCH_INFO = "QualificationConfirmSearchInfo";
    static final String INSURER_NUMBER = "InsurerNumber";
    static final String INSURED_CARD_SYMBOL = "InsuredCardSymbol";
    static final String INSURED_IDENTIFICATION_NUMBER = "InsuredIdentificationNumber";
    static final String INSURED_BRANCH_NUMBER = "InsuredBranchNumber";
    static final String BIRTHDATE = "Birthdate";
    static final String LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG = "LimitApplicationCertificateRelatedConsFlg";
    static final String ARBITRARY_IDENTIFIER = "ArbitraryIdentifier";

    // how it ended
    static final String PRESCRIPTION_ISSUE_SELECT = "PrescriptionIssueSelect";
    static final String PROCESSING_RESULT_STATUS = "ProcessingResultStatus";
    static final String PROCESSING_RESULT_CODE = "ProcessingResultCode";
    static final String PROCESSING_RESULT_MESSAGE = "ProcessingResultMessage";
    static final String QUALIFICATION_VALIDITY = "QualificationValidity";
    static final String RESULT_LIST = "ResultList";
    static final String RESULT_OF_QUALIFICATION_CONFIRMATION = "ResultOfQualificationConfirmation";

    // a coverage
    static final String INSURED_CARD_CLASSIFICATION = "InsuredCardClassification";
    static final String PERSONAL_FAMILY_CLASSIFICATION = "PersonalFamilyClassification";
    static final String INSURED_NAME = "InsuredName";
    static final String NAME = "Name";
    static final String NAME_OF_OTHER = "NameOfOther";
    static final String NAME_KANA = "NameKana";
    static final String NAME_OF_OTHER_KANA = "NameOfOtherKana";
    static final String SEX1 = "Sex1";
    static final String SEX2 = "Sex2";
    static final String ADDRESS = "Address";
    static final String POST_NUMBER = "PostNumber";
    static final String QUALIFICATION_DATE = "QualificationDate";
    static final String DISQUALIFICATION_DATE = "DisqualificationDate";
    static final String INSURED_CERTIFICATE_ISSUANCE_DATE = "InsuredCertificateIssuanceDate";
    static final String INSURED_CARD_VALID_DATE = "InsuredCardValidDate";
    static final String INSURED_CARD_EXPIRATION_DATE = "InsuredCardExpirationDate";
    static final String INSURED_PARTIAL_CONTRIBUTION_RATIO = "InsuredPartialContributionRatio";
    static final String PRESCHOOL_CLASSIFICATION = "PreschoolClassification";
    static final String REASON_OF_LOSS = "ReasonOfLoss";
    static final String INSURER_NAME = "InsurerName";
    static final String REFERENCE_NUMBER = "ReferenceNumber";
    static final String QUALIFICATION_CONFIRMATION_KEY = "QualificationConfirmationKey";

    // elderly share
    static final String ELDERLY_RECIPIENT_CERTIFICATE_INFO = "ElderlyRecipientCertificateInfo";
    static final String ELDERLY_RECIPIENT_CERTIFICATE_DATE = "ElderlyRecipientCertificateDate";
    static final String ELDERLY_RECIPIENT_VALID_START_DATE = "ElderlyRecipientValidStartDate";
    static final String ELDERLY_RECIPIENT_VALID_END_DATE = "ElderlyRecipientValidEndDate";
    static final String ELDERLY_RECIPIENT_CONTRIBUTION_RATIO = "ElderlyRecipientContributionRatio";

    // ceiling
    static final String LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_TIME = "LimitApplicationCertificateRelatedConsTime";
    static final String LIMIT_APPLICATION_CERTIFICATE_RELATED_INFO = "LimitApplicationCertificateRelatedInfo";
    static final String LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION = "LimitApplicationCertificateClassification";
    static final String LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION_FLAG =
            "LimitApplicationCertificateClassificationFlag";
    static final String LIMIT_APPLICATION_CERTIFICATE_DATE = "LimitApplicationCertificateDate";
    static final String LIMIT_APPLICATION_CERTIFICATE_VALID_START_DATE = "LimitApplicationCertificateValidStartDate";
    static final String LIMIT_APPLICATION_CERTIFICATE_VALID_END_DATE = "LimitApplicationCertificateValidEndDate";
    static final String LIMIT_APPLICATION_CERTIFICATE_LONG_TERM_DATE = "LimitApplicationCertificateLongTermDate";
    static final String LIMIT_APPLICATION_CERTIFICATE_CHANGED = "LimitApplicationCertificateChanged";

    // designated diseases
    static final String SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_FLG = "SpecificDiseasesCertificateRelatedConsFlg";
    static final String SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_TIME = "SpecificDiseasesCertificateRelatedConsTime";
    static final String SPECIFIC_DISEASES_CERTIFICATE_LIST = "SpecificDiseasesCertificateList";
    static final String SPECIFIC_DISEASES_CERTIFICATE_INFO = "SpecificDiseasesCertificateInfo";
    static final String SPECIFIC_DISEASES_DISEASE_CATEGORY = "SpecificDiseasesDiseaseCategory";
    static final String SPECIFIC_DISEASES_CERTIFICATE_DATE = "SpecificDiseasesCertificateDate";
    static final String SPECIFIC_DISEASES_VALID_START_DATE = "SpecificDiseasesValidStartDate";
    static final String SPECIFIC_DISEASES_VALID_END_DATE = "SpecificDiseasesValidEndDate";
    static final String SPECIFIC_DISEASES_SELF_PAY = "SpecificDiseasesSelfPay";

    // vouchers
    static final String PUBLIC_EXPENSE_RESULT_LIST = "PublicExpenseResultList";
    static final String MEDICAL_TICKET_INFO = "MedicalTicketInfo";
    static final String TICKET_TYPE = "TicketType";
    static final String MEDICAL_TICKET_VALID_DATE = "MedicalTicketValidDate";
    static final String MEDICAL_TICKET_EXPIRATION_DATE = "MedicalTicketExpirationDate";
    static final String ISSUE_NUMBER = "IssueNumber";
    static final String MEDICAL_TREATMENT_MONTH = "MedicalTreatmentMonth";
    static final String DESIGNATED_MEDICAL_INSTITUTION_CODE = "DesignatedMedicalInstitutionCode";
    static final String DESIGNATED_MEDICAL_INSTITUTION_FLAG = "DesignatedMedicalInstitutionFlag";
    static final String DESIGNATED_MEDICAL_INSTITUTION_NAME = "DesignatedMedicalInstitutionName";
    static final String PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_CODE = "PrescriptionIssuerMedicalInstitutionCode";
    static final String PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_NAME = "PrescriptionIssuerMedicalInstitutionName";
    static final String INJURY_NAME1 = "InjuryName1";
    static final String INJURY_NAME2 = "InjuryName2";
    static final String INJURY_NAME3 = "InjuryName3";
    static final String MEDICAL_TREATMENT_TYPE = "MedicalTreatmentType";
    static final String SELF_PAY_AMOUNT = "SelfPayAmount";
    static final String DISTRICT_CONTACT_NAME = "DistrictContactName";
    static final String HANDLING_CONTACT_NAME = "HandlingContactName";
    static final String SINGLE_OR_COMBINED_USE = "SingleOrCombinedUse";
    static final String STATUS_OF_SOCIAL_INSURANCE = "StatusOfSocialInsurance";
    static final String CONSISTENCY_FLAG = "ConsistencyFlag";
    static final String STATUS_OF_INFECTON = "StatusOfInfecton";
    static final String STATUS_OF_ELDERLY_MEDICAL_CARE = "StatusOfElderlyMedicalCare";
    static final String STATUS_OF_PREFECTURAL_EXPENSES = "StatusOfPrefecturalExpenses";
    static final String REMARKS1 = "Remarks1";
    static final String REMARKS2 = "Remarks2";
    static final String REMARKS3 = "Remarks3";

    // batches and patient handles
    static final String BULK_CONFIRM_UNIT = "BulkConfirmUnit";
    static final String RECEPTION_DATE_TIME = "ReceptionDateTime";
    static final String REFERENCE_NUMBER_REGISTRATION_INFO = "ReferenceNumberRegistrationInfo";
    static final String BULK_REGISTRATION_UNIT = "BulkRegistrationUnit";

    // records: what is asked
    static final String INSURANCE_CARD_SYMBOL = "InsuranceCardSymbol";
    static final String INSURED_PERSON_IDENTIFICATION_NUMBER = "InsuredPersonIdentificationNumber";
    static final String BRANCH_NUMBER = "BranchNumber";
    static final String START_DATE = "StartDate";
    static final String END_DATE = "EndDate";
    static final String FILE_CATEGORY = "FileCategory";
    static final String PR_DI_INF_CLASSIFICATION = "PrDiInfClassification";
    static final String MEDICAL_TREATMENT_FLAG = "MedicalTreatmentFlag";

    // records: whose they are
    static final String RESULT_CODE = "ResultCode";
    static final String MESSAGE_CONTENTS = "MessageContents";
    static final String QUA_INF = "QuaInf";
    static final String KANA_NAME = "KanaName";
    static final String BIRTH = "Birth";
    static final String ADM_GEND_CODE = "AdmGendCode";
    static final String QUALIFICATIONS_INFO = "QualificationsInfo";
    static final String KANAS_NAME = "KanasName";
    static final String BIRTHDAY = "Birthday";
    static final String ADMINISTRATIVE_GENDER_CODE = "AdministrativeGenderCode";

    // records of drugs and treatments
    static final String ME_TR_MONTH_INF = "MeTrMonthInf";
    static final String DI_ORG = "DiOrg";
    static final String ME_TR_DI_HCD = "MeTrDiHCd";
    static final String ME_TR_DI_HNM = "MeTrDiHNm";
    static final String PRLS_HCD = "PrlsHCd";
    static final String PRLS_HNM = "PrlsHNm";
    static final String PR_IS_ORG = "PrIsOrg";
    static final String ME_TR_MONTH = "MeTrMonth";
    static final String IN_OUT = "InOut";
    static final String DI_DATE_INFS = "DiDateInfs";
    static final String DI_DATE_INF = "DiDateInf";
    static final String DI_DATE = "DiDate";
    static final String PR_DATE = "PrDate";
    static final String DRUG_INFS = "DrugInfs";
    static final String DRUG_INF = "DrugInf";
    static final String ME_TR_ID_CL = "MeTrIdCl";
    static final String DRUG_C = "DrugC";
    static final String DRUG_N = "DrugN";
    static final String INGRE_N = "IngreN";
    static final String USAGE_N = "UsageN";
    static final String SP_INST = "SpInst";
    static final String QUA1 = "Qua1";
    static final String UNIT = "Unit";
    static final String TIMES = "Times";
    static final String ME_TR_INFS = "MeTrInfs";
    static final String ME_TR_INF = "MeTrInf";
    static final String SIN_INF_CD = "SinInfCd";
    static final String SIN_INF_N = "SinInfN";

    // records of checkups
    static final String SPECIFIC_HEALTH_CHECKUP_INFOS = "SpecificHealthCheckupInfos";
    static final String SPECIFIC_HEALTH_CHECKUP_INFO = "SpecificHealthCheckupInfo";
    static final String EFFECTIVE_TIME = "EffectiveTime";
    static final String HEALTH_CHECKUP_RESULT_AND_QUESTION_INFOS = "HealthCheckupResultAndQuestionInfos";
    static final String HEALTH_CHECKUP_RESULT_AND_QUESTION_INFO = "HealthCheckupResultAndQuestionInfo";
    static final String ITEM_CODE = "ItemCode";
    static final String ITEM_NAME = "ItemName";
    static final String DATA_TYPE = "DataType";
    static final String DATA_VALUE = "DataValue";
    static final String OID = "Oid";
    static final String DATA_VALUE_NAME = "DataValueName";

    private Tags() {}
}
